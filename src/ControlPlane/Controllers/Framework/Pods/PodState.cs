using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Pods;

/// <summary>What controllers ask of a pod's status.</summary>
internal static class PodState
{
    public static bool IsFinished(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed";

    /// <summary>Neither finished nor being deleted.</summary>
    public static bool IsActive(Pod pod) => !IsFinished(pod) && pod.Metadata.DeletionTimestamp is null;

    /// <summary>Being deleted and not finished yet.</summary>
    public static bool IsTerminating(Pod pod) => !IsFinished(pod) && pod.Metadata.DeletionTimestamp is not null;

    public static PodCondition? Condition(Pod pod, string type) => pod.Status.Conditions.Find(condition => condition.Type == type);

    public static bool IsReady(Pod pod) => Condition(pod, "Ready")?.Status == "True";

    /// <summary>Since when the pod is ready; zero when it is not.</summary>
    public static Time ReadySince(Pod pod) => Condition(pod, "Ready") is { Status: "True" } ready ? ready.LastTransitionTime : default;

    /// <summary>Ready for at least the given seconds.</summary>
    public static bool IsAvailable(Pod pod, int minReadySeconds, DateTimeOffset now)
    {
        if (!IsReady(pod))
        {
            return false;
        }

        var since = ReadySince(pod);
        return minReadySeconds == 0 || (!since.IsZero && since.Value.AddSeconds(minReadySeconds) < now);
    }

    public static bool IsSidecar(Container container) => container.RestartPolicy == "Always";

    /// <summary>The highest restart counts of the main and of the sidecar containers.</summary>
    public static (int Main, int Sidecar) MaxRestarts(Pod pod)
    {
        var main = 0;
        foreach (var status in pod.Status.ContainerStatuses)
        {
            main = Math.Max(main, status.RestartCount);
        }

        var sidecar = 0;
        foreach (var status in pod.Status.InitContainerStatuses)
        {
            if (pod.Spec.InitContainers.Exists(container => container.Name == status.Name && IsSidecar(container)))
            {
                sidecar = Math.Max(sidecar, status.RestartCount);
            }
        }

        return (main, sidecar);
    }
}
