using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>A pod's phase from the states of its containers.</summary>
internal static class PodPhases
{
    /// <param name="statuses">Init and main containers.</param>
    /// <param name="isTerminal">The pod will not run again whatever its restart policy says.</param>
    public static string Of(Pod pod, IReadOnlyList<ContainerStatus> statuses, bool isTerminal)
    {
        var byName = statuses.ToDictionary(status => status.Name, StringComparer.Ordinal);
        var init = CountInit(pod, byName);
        if (init.Failed && pod.Spec.RestartPolicy == "Never")
        {
            return "Failed";
        }

        var main = CountMain(pod, byName);
        var sidecars = CountSidecars(pod, byName);
        var hasStarted = pod.Spec.Containers.Exists(container => byName.TryGetValue(container.Name, out var status) && HasStarted(status));
        if (init.Pending || (sidecars.Pending && !hasStarted) || main.Waiting + sidecars.Waiting > 0)
        {
            return "Pending";
        }

        var unknown = main.Unknown + sidecars.Unknown;
        var running = main.Running + sidecars.Running;
        if (running > 0 && unknown == 0)
        {
            return "Running";
        }

        return running == 0 && main.Stopped > 0 && unknown == 0 ? Ended(pod, main, isTerminal) : "Pending";
    }

    /// <summary>The container runs or has run.</summary>
    public static bool HasStarted(ContainerStatus status) =>
        status.Started == true || status.State.Running is not null || status.State.Terminated is not null || status.LastState.Terminated is not null;

    private static string Ended(Pod pod, Counts main, bool isTerminal)
    {
        var outcome = main.Stopped == main.Succeeded ? "Succeeded" : "Failed";
        if (isTerminal && !pod.IsStatic())
        {
            return outcome;
        }

        return pod.Spec.RestartPolicy switch
        {
            "Never" => outcome,
            "OnFailure" when outcome == "Succeeded" => outcome,
            _ => "Running",
        };
    }

    private static (bool Pending, bool Failed) CountInit(Pod pod, Dictionary<string, ContainerStatus> byName)
    {
        var pending = false;
        var failed = false;
        foreach (var container in pod.Spec.InitContainers.Where(container => !container.IsRestartable()))
        {
            var status = byName.GetValueOrDefault(container.Name);
            var ended = status?.State.Terminated ?? (status?.State.Waiting is not null ? status.LastState.Terminated : null);
            pending |= ended is null;
            failed |= ended is { ExitCode: not 0 };
        }

        return (pending, failed);
    }

    private static (bool Pending, int Running, int Waiting, int Unknown) CountSidecars(Pod pod, Dictionary<string, ContainerStatus> byName)
    {
        var (pending, running, waiting, unknown) = (false, 0, 0, 0);
        foreach (var container in pod.Spec.InitContainers.Where(container => container.IsRestartable()))
        {
            if (!byName.TryGetValue(container.Name, out var status))
            {
                unknown++;
            }
            else if (status.State.Running is not null)
            {
                pending |= status.Started != true;
                running++;
            }
            else if (status.State.Terminated is null && status.LastState.Terminated is null)
            {
                pending = true;
                waiting += status.State.Waiting is not null ? 1 : 0;
                unknown += status.State.Waiting is null ? 1 : 0;
            }
        }

        return (pending, running, waiting, unknown);
    }

    private static Counts CountMain(Pod pod, Dictionary<string, ContainerStatus> byName)
    {
        var counts = default(Counts);
        foreach (var container in pod.Spec.Containers)
        {
            var status = byName.GetValueOrDefault(container.Name);
            counts = status?.State switch
            {
                { Running: not null } => counts with { Running = counts.Running + 1 },
                { Terminated: { } ended } => counts with { Stopped = counts.Stopped + 1, Succeeded = counts.Succeeded + (ended.ExitCode == 0 ? 1 : 0) },
                { Waiting: not null } when status!.LastState.Terminated is not null => counts with { Stopped = counts.Stopped + 1 },
                { Waiting: not null } => counts with { Waiting = counts.Waiting + 1 },
                _ => counts with { Unknown = counts.Unknown + 1 },
            };
        }

        return counts;
    }

    private readonly record struct Counts(int Running, int Waiting, int Stopped, int Succeeded, int Unknown);
}
