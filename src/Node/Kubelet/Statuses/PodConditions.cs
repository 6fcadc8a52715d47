using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>The pod conditions this agent owns, with upstream's reasons and messages. Times are set when the status is stored.</summary>
internal static class PodConditions
{
    public const string ReadyToStartContainers = "PodReadyToStartContainers";
    public const string Initialized = "Initialized";
    public const string Ready = "Ready";
    public const string ContainersReady = "ContainersReady";
    public const string Scheduled = "PodScheduled";

    /// <summary>Others set this one, too: ours is sent only where this agent evicted the pod.</summary>
    public static bool IsOwnDisruption(PodCondition condition) => condition is { Type: "DisruptionTarget", Reason: "TerminationByKubelet" };

    public static bool IsOwned(string type) => type is ReadyToStartContainers or Initialized or Ready or ContainersReady or Scheduled;

    public static ValueList<PodCondition> Compute(Pod pod, RuntimePod runtime, PodStatus status)
    {
        var all = status.InitContainerStatuses.Concat(status.ContainerStatuses).ToDictionary(container => container.Name, StringComparer.Ordinal);
        var others = pod.Status.Conditions.RemoveAll(condition => IsOwned(condition.Type));
        var containersReady = AreContainersReady(pod, all, status.Phase);
        return others.AddRange(
        [
            Make(ReadyToStartContainers, !SandboxPlan.For(pod, runtime).NeedsNew),
            IsInitialized(pod, all, status.Phase),
            IsReady(pod, containersReady, others),
            containersReady,
            Make(Scheduled, true),
        ]);
    }

    /// <summary>Both readiness conditions of a pod that ended.</summary>
    public static PodCondition Ended(string type, string phase) =>
        Make(type, false) with { Reason = phase == "Failed" ? "PodFailed" : phase == "Succeeded" ? "PodCompleted" : "" };

    private static PodCondition AreContainersReady(Pod pod, Dictionary<string, ContainerStatus> all, string phase)
    {
        var counted = pod.Spec.InitContainers.Where(container => container.IsRestartable()).Concat(pod.Spec.Containers).ToList();
        var unknown = counted.Where(container => !all.ContainsKey(container.Name)).Select(container => container.Name).ToList();
        var unready = counted.Where(container => all.TryGetValue(container.Name, out var status) && !status.Ready).Select(container => container.Name).ToList();
        if (phase == "Failed" || (phase == "Succeeded" && unknown.Count == 0))
        {
            return Ended(ContainersReady, phase);
        }

        return Explain(ContainersReady, "ContainersNotReady", unknown, unready, "unready");
    }

    private static PodCondition IsReady(Pod pod, PodCondition containersReady, ValueList<PodCondition> others)
    {
        if (containersReady.Status != "True")
        {
            return containersReady with { Type = Ready };
        }

        var messages = new List<string>();
        foreach (var gate in pod.Spec.ReadinessGates)
        {
            var condition = others.Find(condition => condition.Type == gate.ConditionType);
            if (condition is null)
            {
                messages.Add($"corresponding condition of pod readiness gate {GoString.Quote(gate.ConditionType)} does not exist.");
            }
            else if (condition.Status != "True")
            {
                messages.Add($"the status of pod readiness gate {GoString.Quote(gate.ConditionType)} is not \"True\", but {condition.Status}");
            }
        }

        return messages.Count == 0 ? Make(Ready, true) : Make(Ready, false) with { Reason = "ReadinessGatesNotReady", Message = string.Join(", ", messages) };
    }

    private static PodCondition IsInitialized(Pod pod, Dictionary<string, ContainerStatus> all, string phase)
    {
        var unknown = pod.Spec.InitContainers.Where(container => !all.ContainsKey(container.Name)).Select(container => container.Name).ToList();
        var incomplete = pod.Spec.InitContainers
            .Where(container => all.TryGetValue(container.Name, out var status) && !(container.IsRestartable() ? status.Started == true : status.Ready))
            .Select(container => container.Name).ToList();
        if (phase == "Succeeded" && unknown.Count == 0)
        {
            return Make(Initialized, true) with { Reason = "PodCompleted" };
        }

        var hasStarted = pod.Spec.Containers.Exists(container => all.TryGetValue(container.Name, out var status) && PodPhases.HasStarted(status));
        return hasStarted ? Make(Initialized, true) : Explain(Initialized, "ContainersNotInitialized", unknown, incomplete, "incomplete");
    }

    private static PodCondition Explain(string type, string reason, List<string> unknown, List<string> lacking, string word)
    {
        var messages = new List<string>();
        if (unknown.Count > 0)
        {
            messages.Add($"containers with unknown status: [{string.Join(' ', unknown)}]");
        }

        if (lacking.Count > 0)
        {
            messages.Add($"containers with {word} status: [{string.Join(' ', lacking)}]");
        }

        return messages.Count == 0 ? Make(type, true) : Make(type, false) with { Reason = reason, Message = string.Join(", ", messages) };
    }

    private static PodCondition Make(string type, bool status) => PodCondition.Empty with { Type = type, Status = status ? "True" : "False" };
}
