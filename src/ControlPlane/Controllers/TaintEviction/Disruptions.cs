using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.TaintEviction;

/// <summary>The condition that tells why a pod is about to be deleted.</summary>
internal static class Disruptions
{
    /// <summary>The pod with condition DisruptionTarget; null when it has it already.</summary>
    public static Pod? Mark(Pod pod, string reason, string message, Time now)
    {
        const string type = "DisruptionTarget";
        var conditions = pod.Status.Conditions;
        var position = conditions.FindIndex(static condition => condition.Type == type);
        var known = position < 0 ? null : conditions[position];
        if (known is { Status: "True" } && known.Reason == reason && known.Message == message)
        {
            return null;
        }

        var condition = PodCondition.Empty with
        {
            Type = type,
            Status = "True",
            Reason = reason,
            Message = message,
            LastTransitionTime = known?.Status == "True" ? known.LastTransitionTime : now,
        };
        return pod with { Status = pod.Status with { Conditions = position < 0 ? conditions.Add(condition) : conditions.SetItem(position, condition) } };
    }
}
