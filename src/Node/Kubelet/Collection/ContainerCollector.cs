using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Collection;

/// <summary>
/// Once a minute removes ended containers beyond the newest of each name, and sandboxes that a newer one replaced and that hold no
/// container any more. When disk space is short, everything of pods that have ended goes, too.
/// </summary>
/// <param name="hasEnded">Whether the pod with this uid has ended for good, or is unknown.</param>
internal sealed partial class ContainerCollector(
    KubeletOptions options, IRuntime runtime, RuntimeCache cache, Func<string, bool> hasEnded, TimeProvider time, ILogger<ContainerCollector> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await CollectAsync(everythingEnded: false, cancellationToken).ConfigureAwait(false);
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

    public Task RemoveUnusedAsync(CancellationToken cancellationToken) => CollectAsync(everythingEnded: true, cancellationToken);

    internal async Task CollectAsync(bool everythingEnded, CancellationToken cancellationToken)
    {
        foreach (var pod in cache.Pods)
        {
            await CollectAsync(pod, everythingEnded && hasEnded(pod.Uid), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What may go, containers before sandboxes.</summary>
    /// <param name="keep">How many ended containers of each name stay; 0 lets the newest sandbox go as well.</param>
    internal static (IReadOnlyList<string> Containers, IReadOnlyList<string> Sandboxes) Plan(RuntimePod pod, int keep)
    {
        var containers = pod.Containers
            .Where(container => container.State is RuntimeContainerState.Exited or RuntimeContainerState.Unknown)
            .GroupBy(container => container.Metadata.Name, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(Math.Max(keep, 0)))
            .Select(container => container.Id)
            .ToList();
        var kept = pod.Containers.Where(container => !containers.Contains(container.Id)).Select(container => container.SandboxId).ToHashSet(StringComparer.Ordinal);
        var sandboxes = pod.Sandboxes.Skip(keep > 0 ? 1 : 0)
            .Where(sandbox => sandbox.State == SandboxState.NotReady && !kept.Contains(sandbox.Id)).Select(sandbox => sandbox.Id).ToList();
        return (containers, sandboxes);
    }

    private async Task CollectAsync(RuntimePod pod, bool keepsNothing, CancellationToken cancellationToken)
    {
        // Without a limit everything is kept; the newest sandbox goes only with its pod.
        var keep = options.MaxPerPodContainerCount < 0 ? int.MaxValue : options.MaxPerPodContainerCount;
        var (containers, sandboxes) = keepsNothing ? Plan(pod, 0) : Plan(pod, Math.Max(keep, 1));
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
