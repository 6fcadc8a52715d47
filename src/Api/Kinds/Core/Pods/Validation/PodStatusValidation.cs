namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of what the node agent reports.</summary>
internal static class PodStatusValidation
{
    public static void Validate(Pod pod, Pod old, FieldErrors errors)
    {
        PodAnnotationValidation.ValidateUpdate(pod, old, FieldPath.Of("metadata", "annotations"), errors);
        for (var i = 0; i < pod.Status.Conditions.Count; i++)
        {
            if (pod.Status.Conditions[i].Type is not ("PodScheduled" or "Ready" or "Initialized"))
            {
                errors.QualifiedName(FieldPath.Of("metadata", "conditions").Index(i).Child("Type"), pod.Status.Conditions[i].Type);
            }
        }

        var path = FieldPath.Of("status");
        var (status, before) = (pod.Status, old.Status);
        if (status.NominatedNodeName != before.NominatedNodeName && status.NominatedNodeName.Length > 0)
        {
            errors.Subdomain(path.Child("nominatedNodeName"), status.NominatedNodeName);
        }

        errors.Immutable(path.Child("qosClass"), status.QosClass, before.QosClass);
        Transitions(status.ContainerStatuses, before.ContainerStatuses, old.Spec.RestartPolicy, default, path.Child("containerStatuses"), errors);
        Transitions(status.InitContainerStatuses, before.InitContainerStatuses, old.Spec.RestartPolicy, old.Spec.InitContainers, path.Child("initContainerStatuses"), errors);
        Transitions(status.EphemeralContainerStatuses, before.EphemeralContainerStatuses, "Never", default, path.Child("ephemeralContainerStatuses"), errors);
        Claims(pod, path.Child("resourceClaimStatuses"), errors);
        PodIps(status, path.Child("podIPs"), errors);
        HostIps(status, path.Child("hostIPs"), errors);
    }

    /// <summary>Where nothing restarts a container, one that ended stays so.</summary>
    private static void Transitions(
        ValueList<ContainerStatus> statuses, ValueList<ContainerStatus> old, string restartPolicy, ValueList<Container> initContainers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < old.Count && restartPolicy != "Always"; i++)
        {
            var before = old[i];
            if (before.State.Terminated is not { } end
                || (end.ExitCode != 0 && restartPolicy == "OnFailure")
                || initContainers.Exists(container => container.Name == before.Name && PodResources.IsSidecar(container)))
            {
                continue;
            }

            if (statuses.Exists(now => now.Name == before.Name && now.State.Terminated is null))
            {
                errors.Forbidden(path.Index(i).Child("state"), "may not be transitioned to non-terminated state");
            }
        }
    }

    private static void Claims(Pod pod, FieldPath path, FieldErrors errors)
    {
        var statuses = pod.Status.ResourceClaimStatuses;
        for (var i = 0; i < statuses.Count; i++)
        {
            var name = statuses[i].Name;
            if (!pod.Spec.ResourceClaims.Exists(claim => claim.Name == name))
            {
                errors.Invalid(path.Index(i).Child("name"), name, "must match the name of an entry in `spec.resourceClaims`");
            }

            if (statuses.FindIndex(other => other.Name == name) < i)
            {
                errors.Duplicate(path.Index(i).Child("name"), name);
            }

            if (statuses[i].ResourceClaimName is { } claimName)
            {
                errors.Subdomain(path.Index(i).Child("name"), claimName);
            }
        }
    }

    private static void PodIps(PodStatus status, FieldPath path, FieldErrors errors)
    {
        var addresses = status.PodIPs.Select(ip => ip.Ip).ToValueList();
        for (var i = 0; i < addresses.Count; i++)
        {
            errors.Ip(path.Index(i), addresses[i]);
        }

        OneOfEachFamily(addresses, status.PodIPs, path, errors);
    }

    private static void HostIps(PodStatus status, FieldPath path, FieldErrors errors)
    {
        if (status.HostIPs.IsEmpty)
        {
            return;
        }

        if (status.HostIP != status.HostIPs[0].Ip)
        {
            errors.Invalid(path.Index(0).Child("ip"), status.HostIPs[0].Ip, "must be equal to `hostIP`");
        }

        var addresses = status.HostIPs.Select(ip => ip.Ip).ToValueList();
        for (var i = 0; i < addresses.Count; i++)
        {
            errors.Ip(path.Index(i), addresses[i]);
        }

        OneOfEachFamily(addresses, status.HostIPs, path, errors);
    }

    private static void OneOfEachFamily(ValueList<string> addresses, object shown, FieldPath path, FieldErrors errors)
    {
        if (addresses.Count <= 1)
        {
            return;
        }

        if (addresses.Count > 2 || IpText.IsIPv4(addresses[0]) == IpText.IsIPv4(addresses[1]))
        {
            errors.Invalid(path, shown, "may specify no more than one IP for each IP family");
        }

        for (var i = 1; i < addresses.Count; i++)
        {
            if (addresses.FindIndex(other => other == addresses[i]) < i)
            {
                errors.Duplicate(path.Index(i), addresses[i]);
            }
        }
    }
}
