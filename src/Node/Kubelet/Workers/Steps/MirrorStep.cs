using Kubestrel.Kubelet.Pods;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>A static pod shows in the API as its mirror.</summary>
internal sealed class MirrorStep(MirrorPods mirrors) : ISyncStep
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(2);

    public async Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        if (context.Pod.IsStatic() && !await mirrors.EnsureAsync(context.Pod, context.Mirror, cancellationToken).ConfigureAwait(false))
        {
            // The API may not be there yet: the pod runs without its mirror.
            context.RetryWithin(RetryInterval);
        }

        return StepOutcome.Continue;
    }
}
