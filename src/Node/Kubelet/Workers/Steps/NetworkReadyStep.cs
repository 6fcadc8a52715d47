using Kubestrel.Client.Events;
using Kubestrel.Kubelet.Nodes;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>Pods with a network of their own wait until the runtime can give them one.</summary>
internal sealed class NetworkReadyStep(NodeFacts node, IEventRecorder events) : ISyncStep
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(500);

    public Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        if (context.Pod.Spec.HostNetwork || node.NetworkError is not { } error)
        {
            return Task.FromResult(StepOutcome.Continue);
        }

        events.Record(context.Pod, "Warning", "NetworkNotReady", $"network is not ready: {error}");
        context.RetryWithin(RetryInterval);
        return Task.FromResult(StepOutcome.Retry);
    }
}
