using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Probes;

namespace Kubestrel.Kubelet.Statuses;

/// <summary>started and ready of container statuses, from their states and probes.</summary>
internal static class Readiness
{
    public static ContainerStatus Apply(Container container, ContainerStatus status, IProbeResults probes, bool isInit)
    {
        var id = status.ContainerID[(status.ContainerID.IndexOf("://", StringComparison.Ordinal) is >= 0 and var mark ? mark + 3 : 0)..];
        var isRunning = status.State.Running is not null;
        var started = isRunning && (container.StartupProbe is null || probes.Get(ProbeKind.Startup, id) == ProbeOutcome.Success);
        var ready = isInit && !container.IsRestartable()
            ? status.State.Terminated is { ExitCode: 0 }
            : started && (container.ReadinessProbe is null || probes.Get(ProbeKind.Readiness, id) == ProbeOutcome.Success);
        return status with { Started = started, Ready = ready };
    }
}
