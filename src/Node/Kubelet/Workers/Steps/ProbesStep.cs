using Kubestrel.Kubelet.Probes;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>Every probe of the pod has its worker.</summary>
internal sealed class ProbesStep(ProbeManager probes) : ISyncStep
{
    public Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        probes.AddPod(context.Pod);
        return Task.FromResult(StepOutcome.Continue);
    }
}
