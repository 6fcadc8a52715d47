using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>What a silent node's conditions become.</summary>
internal static class NodeConditions
{
    private static readonly string[] Reported = ["Ready", "MemoryPressure", "DiskPressure", "PIDPressure"];

    public static NodeCondition? Find(Node node, string type) => node.Status.Conditions.Find(condition => condition.Type == type);

    /// <summary>True, False or Unknown; a node without the condition has not reported yet and counts as Unknown.</summary>
    public static string ReadyStatus(Node node) => Find(node, "Ready")?.Status ?? "Unknown";

    /// <summary>The node has reported, or been found silent, and is not ready. One that has not reported yet is not known to be.</summary>
    public static bool IsKnownNotReady(Node node) => Find(node, "Ready") is { Status: not "True" };

    public static bool IsSilent(Node node, NodeHealth health, ControllerOptions options, DateTimeOffset now) =>
        now > health.Heard + (Find(node, "Ready") is null ? options.NodeStartupGracePeriod : options.NodeMonitorGracePeriod);

    /// <summary>The conditions of a node that is no longer heard of, all Unknown; the same list when they are already.</summary>
    public static ValueList<NodeCondition> Silent(Node node, DateTimeOffset now)
    {
        var conditions = node.Status.Conditions;
        foreach (var type in Reported)
        {
            var position = conditions.FindIndex(condition => condition.Type == type);
            if (position < 0)
            {
                conditions = conditions.Add(NodeCondition.Empty with
                {
                    Type = type,
                    Status = "Unknown",
                    Reason = "NodeStatusNeverUpdated",
                    Message = "Kubelet never posted node status.",
                    LastHeartbeatTime = node.Metadata.CreationTimestamp,
                    LastTransitionTime = Time.From(now),
                });
            }
            else if (conditions[position].Status != "Unknown")
            {
                conditions = conditions.SetItem(position, conditions[position] with
                {
                    Status = "Unknown",
                    Reason = "NodeStatusUnknown",
                    Message = "Kubelet stopped posting node status.",
                    LastTransitionTime = Time.From(now),
                });
            }
        }

        return conditions;
    }
}
