using Kubestrel.Kinds.Core.V1;
using System.Collections.Concurrent;
using System.Threading.Channels;
using Kubestrel.Kubelet.Cgroups;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Runtimes.Contract;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Collection;

/// <summary>Removes, in the background and one after the other, what pods leave behind once they are gone from the API.</summary>
internal sealed partial class PodDisposal(
    IRuntime runtime, RuntimeCache cache, PodVolumes volumes, CgroupManager cgroups, LogPaths logs, ContainerLinks links, ILogger<PodDisposal> logger)
{
    private readonly ConcurrentDictionary<string, Task> _removals = new(StringComparer.Ordinal);
    private readonly Channel<Func<CancellationToken, Task>> _work = Channel.CreateUnbounded<Func<CancellationToken, Task>>();

    public void Run(Func<CancellationToken, Task> work) => _work.Writer.TryWrite(work);

    /// <summary>Removes what the pod left; until it is gone <see cref="WhenRemovedAsync"/> waits.</summary>
    public void Remove(string uid)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _removals[uid] = done.Task;
        Run(async cancellationToken =>
        {
            try
            {
                await RemoveAsync(uid, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _removals.TryRemove(KeyValuePair.Create(uid, done.Task));
                done.TrySetResult();
            }
        });
    }

    /// <summary>Completes when no removal of this pod is under way: nobody may set up what another takes down.</summary>
    public Task WhenRemovedAsync(string uid) => _removals.GetValueOrDefault(uid) ?? Task.CompletedTask;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                try
                {
                    await work(cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
                {
                    LogFailed(exception);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>Stops and removes the pod's sandboxes with their containers, then its folders, cgroup and logs.</summary>
    public async Task RemoveAsync(string uid, CancellationToken cancellationToken)
    {
        var read = await cache.RefreshAsync(uid, cancellationToken).ConfigureAwait(false);
        if (!read.IsOk)
        {
            LogUnreachable(uid, read.Error.ToString());
            return;
        }

        foreach (var container in read.Value.Containers)
        {
            await runtime.StopContainerAsync(container.Id, TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
        }

        foreach (var sandbox in read.Value.Sandboxes)
        {
            await runtime.StopSandboxAsync(sandbox.Id, cancellationToken).ConfigureAwait(false);
            await runtime.RemoveSandboxAsync(sandbox.Id, cancellationToken).ConfigureAwait(false);
        }

        if (volumes.RemovePodFolder(uid) is { } error)
        {
            LogLeft(uid, error);
        }

        foreach (var qosClass in new[] { PodQos.Guaranteed, PodQos.Burstable, PodQos.BestEffort })
        {
            cgroups.Remove(uid, qosClass);
        }

        RemoveLogs(uid);
        links.RemoveDangling();
        cache.Forget(uid);
    }

    private void RemoveLogs(string uid)
    {
        if (!Directory.Exists(logs.Root))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(logs.Root, $"*_{uid}"))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cleaning up after a pod failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pod {Uid} is not cleaned up now: {Error}")]
    private partial void LogUnreachable(string uid, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of pod {Uid} could not be removed: {Error}")]
    private partial void LogLeft(string uid, string error);
}
