using Kubestrel.Client.Queues;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Status;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.RuntimeState;

/// <summary>
/// Notices what happens in the runtime by itself: by its event stream, or where it has none by listing once a second (four times
/// a second for containers that have just been started and may end soon, every ten seconds while nothing runs). Own actions are
/// read back by who makes them, so starts are not waited for here.
/// </summary>
internal sealed partial class RuntimeWatch(
    IRuntime runtime, RuntimeCache cache, Action<string> changed, TimeProvider time, ILogger<RuntimeWatch> logger) : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Young = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BusyInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WithEventsInterval = TimeSpan.FromSeconds(60);

    private readonly WorkQueue<string> _queue = new(time);
    private volatile bool _hasEvents;

    /// <summary>Reads everything once: the state the agent starts from. False when the runtime does not answer.</summary>
    public async Task<bool> PrimeAsync(CancellationToken cancellationToken)
    {
        if (!await ListAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        while (_queue.Count > 0)
        {
            var uid = await _queue.TakeAsync(cancellationToken).ConfigureAwait(false);
            await cache.RefreshAsync(uid, cancellationToken).ConfigureAwait(false);
            _queue.Done(uid);
        }

        return true;
    }

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(RefreshLoopAsync(cancellationToken), ListLoopAsync(cancellationToken), EventLoopAsync(cancellationToken));

    public void Dispose() => _queue.Dispose();

    private async Task RefreshLoopAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var uid = await _queue.TakeAsync(cancellationToken).ConfigureAwait(false);
                await cache.RefreshAsync(uid, cancellationToken).ConfigureAwait(false);
                _queue.Done(uid);
                changed(uid);
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

    private async Task ListLoopAsync(CancellationToken cancellationToken)
    {
        var last = time.GetTimestamp();
        while (!cancellationToken.IsCancellationRequested)
        {
            // A tick costs no call: what runs is known from the cache.
            await Task.Delay(_hasEvents ? BusyInterval : Tick, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }

            if (time.GetElapsedTime(last) < Interval())
            {
                continue;
            }

            last = time.GetTimestamp();
            try
            {
                await ListAsync(cancellationToken).ConfigureAwait(false);
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

    private TimeSpan Interval()
    {
        if (_hasEvents)
        {
            return WithEventsInterval;
        }

        var running = cache.Pods.Where(pod => pod.IsRunning).ToList();
        if (running.Count == 0)
        {
            return IdleInterval;
        }

        var now = time.GetUtcNow();
        var hasYoung = running.Any(pod => pod.RunningContainers.Any(container => now - (container.StartedAt ?? container.CreatedAt) < Young));
        return hasYoung ? TimeSpan.Zero : BusyInterval - (Tick / 2);
    }

    private async Task<bool> ListAsync(CancellationToken cancellationToken)
    {
        var sandboxes = await runtime.ListSandboxesAsync(null, cancellationToken).ConfigureAwait(false);
        if (!sandboxes.IsOk)
        {
            return false;
        }

        var containers = await runtime.ListContainersAsync(null, cancellationToken).ConfigureAwait(false);
        if (!containers.IsOk)
        {
            return false;
        }

        var seen = new Dictionary<string, HashSet<(string, int)>>(StringComparer.Ordinal);
        foreach (var sandbox in sandboxes.Value.Where(sandbox => sandbox.Labels.ContainsKey(ContainerLabels.PodUid)))
        {
            Note(seen, sandbox.Labels[ContainerLabels.PodUid], sandbox.Id, (int)sandbox.State);
        }

        foreach (var container in containers.Value.Where(container => container.Labels.ContainsKey(ContainerLabels.PodUid)))
        {
            Note(seen, container.Labels[ContainerLabels.PodUid], container.Id, (int)container.State);
        }

        foreach (var (uid, states) in seen)
        {
            if (!states.SetEquals(StatesOf(cache.Get(uid))))
            {
                _queue.Add(uid);
            }
        }

        foreach (var gone in cache.Pods.Where(pod => !seen.ContainsKey(pod.Uid)))
        {
            _queue.Add(gone.Uid);
        }

        return true;
    }

    private async Task EventLoopAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var change in runtime.WatchContainerEventsAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (change.Error is { } error)
                    {
                        _hasEvents = false;
                        if (error.IsUnimplemented)
                        {
                            LogPolling();
                            return;
                        }

                        break;
                    }

                    _hasEvents = true;
                    if (change.Kind is ContainerEventKind.Stopped or ContainerEventKind.Deleted && PodOf(change) is { } uid)
                    {
                        _queue.Add(uid);
                    }
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

            _hasEvents = false;
            await Task.Delay(BusyInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private string? PodOf(ContainerEvent change) =>
        change.Sandbox?.Metadata.Uid
        ?? cache.Pods.FirstOrDefault(pod => pod.Containers.Any(container => container.Id == change.ContainerId) || pod.Sandboxes.Any(sandbox => sandbox.Id == change.ContainerId))?.Uid;

    private static void Note(Dictionary<string, HashSet<(string, int)>> seen, string uid, string id, int state)
    {
        if (!seen.TryGetValue(uid, out var states))
        {
            seen[uid] = states = [];
        }

        states.Add((id, state));
    }

    private static IEnumerable<(string, int)> StatesOf(RuntimePod pod) =>
        pod.Sandboxes.Select(sandbox => (sandbox.Id, (int)sandbox.State)).Concat(pod.Containers.Select(container => (container.Id, (int)container.State)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Watching the runtime failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The runtime has no event stream and is listed instead")]
    private partial void LogPolling();
}
