using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Plans;

namespace Kubestrel.Kubelet.Containers;

/// <summary>How long a container gets to end by itself.</summary>
internal static class GracePeriods
{
    public const long MinimumSeconds = 2;

    public static long SecondsFor(Pod pod, Container container, KillReason reason)
    {
        if (pod.Metadata.DeletionGracePeriodSeconds is { } deletion)
        {
            return deletion;
        }

        if (pod.Spec.TerminationGracePeriodSeconds is not { } whole)
        {
            return MinimumSeconds;
        }

        var ofProbe = reason switch
        {
            KillReason.StartupProbe => container.StartupProbe?.TerminationGracePeriodSeconds,
            KillReason.LivenessProbe => container.LivenessProbe?.TerminationGracePeriodSeconds,
            _ => null,
        };
        return ofProbe ?? whole;
    }
}
