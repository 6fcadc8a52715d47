namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a write keeps and drops of a pod.</summary>
internal static class PodPreparation
{
    public static Pod Create(Pod pod)
    {
        var spec = DropDisabled(PodDefaults.WithAccount(pod.Spec));
        var affinity = PodAffinityKeys.Apply(spec.Affinity, pod.Metadata.Labels);
        if (!ReferenceEquals(affinity, spec.Affinity))
        {
            spec = spec with { Affinity = affinity };
        }

        var status = PodStatus.Empty with { Phase = "Pending", QosClass = PodQos.Of(spec) };
        if (!spec.SchedulingGates.IsEmpty)
        {
            status = status with
            {
                Conditions =
                [
                    PodCondition.Empty with
                    {
                        Type = "PodScheduled",
                        Status = "False",
                        Reason = "SchedulingGated",
                        Message = "Scheduling is blocked due to non-empty scheduling gates",
                        LastTransitionTime = pod.Metadata.CreationTimestamp,
                    },
                ],
            };
        }

        return AppArmor.Sync(pod with { Spec = spec, Status = status });
    }

    /// <summary>Fields whose gates are off in v1.32: UserNamespacesSupport and PodLevelResources.</summary>
    private static PodSpec DropDisabled(PodSpec spec) =>
        spec.HostUsers is null && spec.Resources is null ? spec : spec with { HostUsers = null, Resources = null };

    /// <summary>Owners cannot change here, and the class given at creation stays.</summary>
    public static Pod Status(Pod pod, Pod old) => pod with
    {
        Metadata = pod.Metadata with { OwnerReferences = old.Metadata.OwnerReferences },
        Spec = old.Spec,
        Status = pod.Status.QosClass.Length == 0 ? pod.Status with { QosClass = old.Status.QosClass } : pod.Status,
    };

    public static Pod EphemeralContainers(Pod pod, Pod old) =>
        Old(pod, old) with { Spec = old.Spec with { EphemeralContainers = pod.Spec.EphemeralContainers } };

    /// <summary>Only resources and resize policies of containers change; new amounts are marked as proposed.</summary>
    public static Pod Resize(Pod pod, Pod old)
    {
        var containers = old.Spec.Containers.Map(container =>
            pod.Spec.Containers.Find(wanted => wanted.Name == container.Name) is { } found
                ? container with { Resources = found.Resources, ResizePolicy = found.ResizePolicy }
                : container);
        var changed = false;
        for (var i = 0; i < containers.Count; i++)
        {
            changed |= containers[i].Resources != old.Spec.Containers[i].Resources;
        }

        return Old(pod, old) with
        {
            Spec = old.Spec with { Containers = containers },
            Status = changed ? old.Status with { Resize = "Proposed" } : old.Status,
        };
    }

    /// <summary>The old pod under the identity the request names, so that a wrong one is noticed.</summary>
    private static Pod Old(Pod pod, Pod old) => old with
    {
        Metadata = old.Metadata with
        {
            Name = pod.Metadata.Name,
            Namespace = pod.Metadata.Namespace,
            Uid = pod.Metadata.Uid,
            ResourceVersion = pod.Metadata.ResourceVersion,
            ManagedFields = pod.Metadata.ManagedFields,
        },
    };
}
