using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Collection;

/// <summary>Once a minute removes ended containers beyond the newest of each name, and sandboxes that a newer one replaced.</summary>
internal sealed partial class ContainerCollector(
    KubeletOptions options, IRuntime runtime, RuntimeCache cache, TimeProvider time, ILogger<ContainerCollector> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                foreach (var pod in cache.Pods)
                {
                    await CollectAsync(pod, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(exception);
            }
        }
    }

    /// <summary>What may go, containers before sandboxes.</summary>
    internal static (IReadOnlyList<string> Containers, IReadOnlyList<string> Sandboxes) Plan(RuntimePod pod, int keep)
    {
        var containers = pod.Containers
            .Where(container => container.State is RuntimeContainerState.Exited or RuntimeContainerState.Unknown)
            .GroupBy(container => container.Metadata.Name, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(Math.Max(keep, 0)))
            .Select(container => container.Id)
            .ToList();
        var sandboxes = pod.Sandboxes.Skip(1).Where(sandbox => sandbox.State == SandboxState.NotReady).Select(sandbox => sandbox.Id).ToList();
        return (containers, sandboxes);
    }

    private async Task CollectAsync(RuntimePod pod, CancellationToken cancellationToken)
    {
        var (containers, sandboxes) = Plan(pod, options.MaxPerPodContainerCount);
        foreach (var id in containers)
        {
            await runtime.RemoveContainerAsync(id, cancellationToken).ConfigureAwait(false);
        }

        foreach (var id in sandboxes)
        {
            await runtime.RemoveSandboxAsync(id, cancellationToken).ConfigureAwait(false);
        }

        if (containers.Count + sandboxes.Count > 0)
        {
            await cache.RefreshAsync(pod.Uid, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Removing ended containers failed")]
    private partial void LogFailed(Exception exception);
}
