using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>The node's conditions with upstream's reasons and messages.</summary>
internal static class NodeConditions
{
    public static ValueList<NodeCondition> Compute(ValueList<NodeCondition> old, NodeMeasurement now, NodeFacts facts)
    {
        var errors = new[] { facts.RuntimeError, facts.NetworkError }.OfType<string>().ToList();
        NodeCondition[] current =
        [
            Pressure("MemoryPressure", now.MemoryPressure, "KubeletHasInsufficientMemory", "kubelet has insufficient memory available", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            Pressure("DiskPressure", now.DiskPressure, "KubeletHasDiskPressure", "kubelet has disk pressure", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            Pressure("PIDPressure", now.PidPressure, "KubeletHasInsufficientPID", "kubelet has insufficient PID available", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            errors.Count == 0
                ? NodeCondition.Empty with { Type = "Ready", Status = "True", Reason = "KubeletReady", Message = "kubelet is posting ready status" }
                : NodeCondition.Empty with { Type = "Ready", Status = "False", Reason = "KubeletNotReady", Message = errors.Count == 1 ? errors[0] : $"[{string.Join(", ", errors)}]" },
        ];
        var result = old.ToList();
        foreach (var condition in current)
        {
            var index = result.FindIndex(known => known.Type == condition.Type);
            var time = Time.From(now.Now);
            var stamped = condition with
            {
                LastHeartbeatTime = time,
                LastTransitionTime = index >= 0 && result[index].Status == condition.Status ? result[index].LastTransitionTime : time,
            };
            if (index >= 0)
            {
                result[index] = stamped;
            }
            else
            {
                result.Add(stamped);
            }
        }

        return result.ToValueList();
    }

    private static NodeCondition Pressure(string type, bool isHigh, string highReason, string highMessage, string lowReason, string lowMessage) =>
        NodeCondition.Empty with { Type = type, Status = isHigh ? "True" : "False", Reason = isHigh ? highReason : lowReason, Message = isHigh ? highMessage : lowMessage };
}
