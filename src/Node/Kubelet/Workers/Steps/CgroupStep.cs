using Kubestrel.Client.Events;
using Kubestrel.Kubelet.Cgroups;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>The pod's cgroup exists before anything of the pod does.</summary>
internal sealed class CgroupStep(CgroupManager cgroups, IEventRecorder events) : ISyncStep
{
    public Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        if (cgroups.Exists(context.Pod) || cgroups.Ensure(context.Pod) is not { } error)
        {
            return Task.FromResult(StepOutcome.Continue);
        }

        events.Record(context.Pod, "Warning", "FailedCreatePodContainer", $"unable to ensure pod container exists: {error}");
        return Task.FromResult(StepOutcome.Retry);
    }
}
