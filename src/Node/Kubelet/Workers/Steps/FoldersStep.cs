using Kubestrel.Client.Events;
using Kubestrel.Kubelet.Volumes;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>The pod's directory below the agent's root.</summary>
internal sealed class FoldersStep(VolumePaths paths, IEventRecorder events) : ISyncStep
{
    public Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        try
        {
            var uid = context.Pod.Metadata.Uid;
            Directory.CreateDirectory(paths.Volumes(uid));
            Directory.CreateDirectory(Path.Combine(paths.Pod(uid), "plugins"));
            return Task.FromResult(StepOutcome.Continue);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            events.Record(context.Pod, "Warning", "Failed", $"error making pod data directories: {exception.Message}");
            return Task.FromResult(StepOutcome.Retry);
        }
    }
}
