namespace Kubestrel.Kubelet.Workers;

/// <summary>The steps of a pod's way up, in order. Each sees what the earlier ones left in the context.</summary>
internal sealed class SyncPipeline(IReadOnlyList<ISyncStep> steps)
{
    /// <summary>Stops at the first step that does not let the next one run.</summary>
    public async Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        foreach (var step in steps)
        {
            var outcome = await step.RunAsync(context, cancellationToken).ConfigureAwait(false);
            if (outcome != StepOutcome.Continue)
            {
                return outcome;
            }
        }

        return StepOutcome.Continue;
    }
}
