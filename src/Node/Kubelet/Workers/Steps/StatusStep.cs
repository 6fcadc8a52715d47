using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>Computes the pod's status and stores it; a pod whose phase is final needs no further step.</summary>
internal sealed class StatusStep(StatusSource statuses) : ISyncStep
{
    public Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        context.Status = statuses.Publish(context.Pod, context.Runtime, isTerminal: false, mayRun: true);
        return Task.FromResult(PodFacts.IsTerminalPhase(context.Status.Phase) ? StepOutcome.Terminal : StepOutcome.Continue);
    }
}
