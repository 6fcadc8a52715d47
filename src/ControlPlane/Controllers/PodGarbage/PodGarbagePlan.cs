using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.PodGarbage;

/// <summary>Which pods nobody else will remove, and why; pure.</summary>
internal static class PodGarbagePlan
{
    /// <param name="goneNodes">Nodes that do not exist, as checked against the API.</param>
    public static IReadOnlyList<(Pod Pod, PodGarbageReason Reason)> Plan(
        IReadOnlyCollection<Pod> pods, IReadOnlyDictionary<string, Node> nodes, IReadOnlySet<string> goneNodes, int terminatedThreshold)
    {
        var garbage = new List<(Pod, PodGarbageReason)>();
        foreach (var pod in pods)
        {
            if (pod.Spec.NodeName.Length > 0 && goneNodes.Contains(pod.Spec.NodeName))
            {
                garbage.Add((pod, PodGarbageReason.Orphaned));
            }
            else if (pod.Metadata.DeletionTimestamp is not null && pod.Spec.NodeName.Length == 0)
            {
                garbage.Add((pod, PodGarbageReason.UnscheduledTerminating));
            }
            else if (pod.Metadata.DeletionTimestamp is not null && nodes.TryGetValue(pod.Spec.NodeName, out var node) && IsOutOfService(node))
            {
                garbage.Add((pod, PodGarbageReason.OutOfServiceTerminating));
            }
        }

        var terminated = pods.Where(pod => pod.Status.Phase is "Succeeded" or "Failed" && pod.Metadata.DeletionTimestamp is null).ToList();
        if (terminatedThreshold > 0 && terminated.Count > terminatedThreshold)
        {
            garbage.AddRange(terminated
                .OrderByDescending(IsEvicted)
                .ThenBy(pod => pod.Metadata.CreationTimestamp)
                .ThenBy(pod => pod.Metadata.Name, StringComparer.Ordinal)
                .Take(terminated.Count - terminatedThreshold)
                .Select(pod => (pod, PodGarbageReason.Terminated)));
        }

        return garbage;
    }

    private static bool IsEvicted(Pod pod) => pod.Status is { Phase: "Failed", Reason: "Evicted" };

    private static bool IsOutOfService(Node node) =>
        node.Spec.Taints.Exists(taint => taint.Key == "node.kubernetes.io/out-of-service")
        && node.Status.Conditions.Find(condition => condition.Type == "Ready")?.Status != "True";
}
