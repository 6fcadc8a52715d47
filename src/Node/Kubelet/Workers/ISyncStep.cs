namespace Kubestrel.Kubelet.Workers;

/// <summary>One step of bringing a pod up; steps run in the order of the pipeline's list, each time the pod is synchronized.</summary>
internal interface ISyncStep
{
    Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken);
}
