using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>When a pod finished, as well as its status tells.</summary>
internal static class FinishTimes
{
    /// <summary>The end of the last container, else when it ceased to be ready, else when its deletion was asked for, else its creation.</summary>
    public static DateTimeOffset Of(Pod pod)
    {
        if (LastContainer(pod) is { } finished)
        {
            return finished;
        }

        if (PodState.Condition(pod, "Ready") is { Status: "False", LastTransitionTime: { IsZero: false } since })
        {
            return since.Value;
        }

        return pod.Metadata.DeletionTimestamp is { } deletion
            ? deletion.Value.AddSeconds(-(pod.Metadata.DeletionGracePeriodSeconds ?? 0))
            : pod.Metadata.CreationTimestamp.Value;
    }

    private static DateTimeOffset? LastContainer(Pod pod)
    {
        DateTimeOffset? last = null;
        var sidecars = pod.Status.InitContainerStatuses.Where(status => pod.Spec.InitContainers.Exists(container => container.Name == status.Name && PodState.IsSidecar(container)));
        foreach (var status in pod.Status.ContainerStatuses.Concat(sidecars))
        {
            if (status.State.Terminated is not { FinishedAt: { IsZero: false } finished })
            {
                return null;
            }

            last = last is { } known && known >= finished.Value ? known : finished.Value;
        }

        return last;
    }
}
