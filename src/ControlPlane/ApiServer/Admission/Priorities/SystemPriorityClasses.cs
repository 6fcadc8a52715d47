using Kubestrel.Kinds.Scheduling.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Priorities;

/// <summary>The two classes every cluster has; the API server makes them at start when they are missing.</summary>
public static class SystemPriorityClasses
{
    private const int Critical = 2_000_000_000;

    public static readonly IReadOnlyList<PriorityClass> All =
    [
        Class("system-node-critical", Critical + 1000, "Used for system critical pods that must not be moved from their current node."),
        Class("system-cluster-critical", Critical, "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary."),
    ];

    private static PriorityClass Class(string name, int value, string description) => new()
    {
        ApiVersion = "scheduling.k8s.io/v1", Kind = "PriorityClass", Metadata = ObjectMeta.Empty with { Name = name }, Value = value, Description = description,
        PreemptionPolicy = "PreemptLowerPriority",
    };
}
