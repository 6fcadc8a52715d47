namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of pod specs, in pods and in templates; the order of checks is upstream's.</summary>
internal static class PodSpecValidation
{
    public static void Validate(PodScope scope, FieldPath path)
    {
        var (spec, errors) = (scope.Spec, scope.Errors);
        if (spec.TerminationGracePeriodSeconds is null)
        {
            errors.Required(path.Child("terminationGracePeriodSeconds"));
        }

        VolumeValidation.Validate(scope, path.Child("volumes"));
        PodClaimValidation.Validate(scope, path.Child("resourceClaims"));
        ContainerValidation.Containers(scope, path.Child("containers"));
        InitContainerValidation.Validate(scope, path.Child("initContainers"));
        EphemeralContainerValidation.Validate(scope, path.Child("ephemeralContainers"));
        HostNetworkPorts(scope, path.Child("containers"));
        RestartPolicy(spec.RestartPolicy, path.Child("restartPolicy"), errors);
        DnsValidation.Policy(spec.DnsPolicy, path.Child("dnsPolicy"), errors);
        errors.Labels(path.Child("nodeSelector"), spec.NodeSelector);
        PodSecurityValidation.Validate(spec, path.Child("securityContext"), errors);
        AffinityValidation.Validate(spec.Affinity, path.Child("affinity"), errors);
        DnsValidation.Config(spec, path.Child("dnsConfig"), errors);
        Gates(spec, path, errors);
        SpreadValidation.Validate(spec.TopologySpreadConstraints, path.Child("topologySpreadConstraints"), errors);
        WindowsValidation.HostProcess(spec, path, errors);
        HostUsers(spec, path, errors);
        NamesAndNumbers(spec, path, errors);
        TolerationValidation.Validate(spec.Tolerations, path.Child("tolerations"), errors);
        Aliases(spec.HostAliases, path.Child("hostAliases"), errors);
        if (spec.PriorityClassName.Length > 0)
        {
            errors.Subdomain(path.Child("priorityClassName"), spec.PriorityClassName);
        }

        if (spec.RuntimeClassName is { } runtime)
        {
            errors.Subdomain(path.Child("runtimeClassName"), runtime);
        }

        if (spec.PreemptionPolicy is not (null or "PreemptLowerPriority" or "Never"))
        {
            PreemptionPolicy(spec.PreemptionPolicy, path.Child("preemptionPolicy"), errors);
        }

        if (!spec.Overhead.IsNull)
        {
            ResourceValidation.Containers(ResourceRequirements.Empty with { Limits = spec.Overhead }, default, path.Child("overhead"), errors);
        }

        if (spec.Os is not null)
        {
            WindowsValidation.OperatingSystem(spec, path, errors);
        }
    }

    public static void PreemptionPolicy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else
        {
            errors.NotSupported(path, policy, "PreemptLowerPriority", "Never");
        }
    }

    private static void HostNetworkPorts(PodScope scope, FieldPath path)
    {
        for (var i = 0; i < scope.Spec.Containers.Count && scope.Spec.HostNetwork; i++)
        {
            var ports = scope.Spec.Containers[i].Ports;
            for (var j = 0; j < ports.Count; j++)
            {
                if ((scope.IsPod || ports[j].HostPort != 0) && ports[j].HostPort != ports[j].ContainerPortValue)
                {
                    scope.Errors.Invalid(
                        path.Index(i).Child("ports").Index(j).Child("hostPort"), ports[j].HostPort, "must match `containerPort` when `hostNetwork` is true");
                }
            }
        }
    }

    private static void RestartPolicy(string policy, FieldPath path, FieldErrors errors)
    {
        if (policy.Length == 0)
        {
            errors.Required(path);
        }
        else if (policy is not ("Always" or "OnFailure" or "Never"))
        {
            errors.NotSupported(path, policy, "Always", "OnFailure", "Never");
        }
    }

    private static void Gates(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < spec.ReadinessGates.Count; i++)
        {
            errors.QualifiedName(path.Child("readinessGates").Index(i).Child("conditionType"), spec.ReadinessGates[i].ConditionType);
        }

        for (var i = 0; i < spec.SchedulingGates.Count; i++)
        {
            var name = spec.SchedulingGates[i].Name;
            errors.QualifiedName(path.Child("schedulingGates").Index(i), name);
            if (spec.SchedulingGates.FindIndex(gate => gate.Name == name) < i)
            {
                errors.Duplicate(path.Child("schedulingGates").Index(i), name);
            }
        }
    }

    private static void HostUsers(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        const string Detail = "when `pod.Spec.HostUsers` is false";
        if (spec.HostUsers ?? true)
        {
            return;
        }

        if (spec.HostNetwork)
        {
            errors.Forbidden(path.Child("hostNetwork"), Detail);
        }

        if (spec.HostPID)
        {
            errors.Forbidden(path.Child("HostPID"), Detail);
        }

        if (spec.HostIPC)
        {
            errors.Forbidden(path.Child("HostIPC"), Detail);
        }
    }

    private static void NamesAndNumbers(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        if (spec.ServiceAccountName.Length > 0)
        {
            errors.Subdomain(path.Child("serviceAccountName"), spec.ServiceAccountName);
        }

        if (spec.NodeName.Length > 0)
        {
            errors.Subdomain(path.Child("nodeName"), spec.NodeName);
        }

        if (spec.ActiveDeadlineSeconds is < 1 or > int.MaxValue)
        {
            errors.Invalid(path.Child("activeDeadlineSeconds"), spec.ActiveDeadlineSeconds, Forms.InclusiveRange(1, int.MaxValue));
        }

        if (spec.Hostname.Length > 0)
        {
            errors.Label(path.Child("hostname"), spec.Hostname);
        }

        if (spec.Subdomain.Length > 0)
        {
            errors.Label(path.Child("subdomain"), spec.Subdomain);
        }
    }

    private static void Aliases(ValueList<HostAlias> aliases, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < aliases.Count; i++)
        {
            errors.Ip(path.Index(i).Child("ip"), aliases[i].Ip);
            for (var j = 0; j < aliases[i].Hostnames.Count; j++)
            {
                errors.Subdomain(path.Index(i).Child("hostnames").Index(j), aliases[i].Hostnames[j]);
            }
        }
    }
}
