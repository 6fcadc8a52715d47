using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>The last status of a pod whose containers are all gone: nothing runs or waits any more, and the phase says how it ended.</summary>
internal static class FinalStatus
{
    private const int UnknownExitCode = 137;

    public static PodStatus Of(Pod pod, PodStatus status)
    {
        var phase = pod.IsStatic() || PodFacts.IsTerminalPhase(status.Phase) ? status.Phase : "Failed";
        return status with
        {
            Phase = phase,
            ContainerStatuses = HasInitialized(pod, status) ? status.ContainerStatuses.Map(End) : status.ContainerStatuses,
            InitContainerStatuses = EndReached(status.InitContainerStatuses),
        };
    }

    private static ContainerStatus End(ContainerStatus status) => status.State.Terminated is not null ? status : status with
    {
        Ready = false,
        Started = false,
        State = ContainerState.Empty with
        {
            Terminated = ContainerStateTerminated.Empty with
            {
                Reason = "ContainerStatusUnknown",
                Message = "The container could not be located when the pod was terminated",
                ExitCode = UnknownExitCode,
            },
        },
    };

    /// <summary>Init containers that were never reached keep waiting; the first one always counts as reached.</summary>
    private static ValueList<ContainerStatus> EndReached(ValueList<ContainerStatus> statuses)
    {
        var last = 0;
        for (var i = 0; i < statuses.Count; i++)
        {
            last = statuses[i].State.Waiting is null || statuses[i].LastState.Terminated is not null ? i : last;
        }

        for (var i = 0; i <= last && i < statuses.Count; i++)
        {
            statuses = statuses.SetItem(i, End(statuses[i]));
        }

        return statuses;
    }

    private static bool HasInitialized(Pod pod, PodStatus status)
    {
        if (pod.Spec.InitContainers.Count == 0 || status.ContainerStatuses.Exists(main => main.LastState.Terminated is not null || main.State.Waiting is null))
        {
            return true;
        }

        var last = status.InitContainerStatuses.Find(init => init.Name == pod.Spec.InitContainers[^1].Name);
        return last is not null && (pod.Spec.InitContainers[^1].IsRestartable()
            ? last is { State.Running: not null, Started: true }
            : last.State.Terminated is { ExitCode: 0 } || last.LastState.Terminated is { ExitCode: 0 });
    }
}
