namespace Kubestrel.Kinds.Core.V1;

/// <summary>A pod in a few words: how many containers are ready, what it waits for, how often containers were restarted.</summary>
/// <param name="Reason">Running, Completed, Init:0/1, CrashLoopBackOff, Terminating, ...</param>
/// <param name="Ready">Containers ready, running sidecars included.</param>
/// <param name="Total">Main containers and sidecars.</param>
/// <param name="LastRestart">Zero when nothing was restarted.</param>
public readonly record struct PodSummary(string Reason, int Ready, int Total, int Restarts, Time LastRestart)
{
    public static PodSummary Of(Pod pod)
    {
        var status = pod.Status;
        var reason = status.Reason.Length > 0 ? status.Reason : status.Phase;
        if (status.Conditions.Exists(static condition => condition is { Type: "PodScheduled", Reason: "SchedulingGated" }))
        {
            reason = "SchedulingGated";
        }

        var total = pod.Spec.Containers.Count;
        foreach (var container in pod.Spec.InitContainers)
        {
            total += PodResources.IsSidecar(container) ? 1 : 0;
        }

        var init = Initialization(pod, reason);
        var summary = new PodSummary(init.Reason, init.Ready, total, init.Restarts, init.LastRestart);
        if (!init.Initializing || status.Conditions.Find(static condition => condition.Type == "Initialized") is { Status: "True" })
        {
            summary = Running(pod, summary with { Restarts = init.SidecarRestarts, LastRestart = init.LastSidecarRestart });
        }

        if (pod.Metadata.DeletionTimestamp is not null)
        {
            summary = status.Reason == "NodeLost" ? summary with { Reason = "Unknown" }
                : status.Phase is "Succeeded" or "Failed" ? summary
                : summary with { Reason = "Terminating" };
        }

        return summary;
    }

    private static InitState Initialization(Pod pod, string reason)
    {
        var state = new InitState(reason, false, 0, 0, default, 0, default);
        var statuses = pod.Status.InitContainerStatuses;
        for (var i = 0; i < statuses.Count; i++)
        {
            var container = statuses[i];
            var sidecar = pod.Spec.InitContainers.Exists(declared => declared.Name == container.Name && PodResources.IsSidecar(declared));
            state = state with { Restarts = state.Restarts + container.RestartCount, LastRestart = Later(state.LastRestart, container) };
            if (sidecar)
            {
                state = state with
                {
                    SidecarRestarts = state.SidecarRestarts + container.RestartCount,
                    LastSidecarRestart = Later(state.LastSidecarRestart, container),
                };
            }

            if (container.State.Terminated is { ExitCode: 0 })
            {
                continue;
            }

            if (sidecar && container.Started == true)
            {
                state = container.Ready ? state with { Ready = state.Ready + 1 } : state;
                continue;
            }

            return state with { Initializing = true, Reason = InitReason(container.State, i, pod.Spec.InitContainers.Count) };
        }

        return state;
    }

    private static string InitReason(ContainerState state, int index, int count) => state switch
    {
        { Terminated: { Reason.Length: > 0 } end } => "Init:" + end.Reason,
        { Terminated: { } end } => "Init:" + Exit(end),
        { Waiting: { Reason: { Length: > 0 } waiting } } when waiting != "PodInitializing" => "Init:" + waiting,
        _ => $"Init:{index}/{count}",
    };

    private static PodSummary Running(Pod pod, PodSummary summary)
    {
        var running = false;
        var statuses = pod.Status.ContainerStatuses;
        for (var i = statuses.Count - 1; i >= 0; i--)
        {
            var container = statuses[i];
            summary = summary with { Restarts = summary.Restarts + container.RestartCount, LastRestart = Later(summary.LastRestart, container) };
            if (container.State.Waiting is { Reason: { Length: > 0 } waiting })
            {
                summary = summary with { Reason = waiting };
            }
            else if (container.State.Terminated is { } end)
            {
                summary = summary with { Reason = end.Reason.Length > 0 ? end.Reason : Exit(end) };
            }
            else if (container.Ready && container.State.Running is not null)
            {
                running = true;
                summary = summary with { Ready = summary.Ready + 1 };
            }
        }

        return running && summary.Reason == "Completed"
            ? summary with { Reason = pod.Status.Conditions.Exists(static condition => condition is { Type: "Ready", Status: "True" }) ? "Running" : "NotReady" }
            : summary;
    }

    private static string Exit(ContainerStateTerminated end) => end.Signal != 0 ? $"Signal:{end.Signal}" : $"ExitCode:{end.ExitCode}";

    private static Time Later(Time moment, ContainerStatus container) =>
        container.LastState.Terminated is { } end && end.FinishedAt > moment ? end.FinishedAt : moment;

    private readonly record struct InitState(
        string Reason, bool Initializing, int Ready, int Restarts, Time LastRestart, int SidecarRestarts, Time LastSidecarRestart);
}
