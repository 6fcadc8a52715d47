using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Statuses;
using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Kubelet.Logs;

/// <summary>Finds the log of a container by pod and name, and reads it.</summary>
internal sealed class ContainerLogs(RuntimeCache cache, StatusManager statuses, LogReader reader, TimeProvider time)
{
    /// <summary>Null when all was written; else why there is no log, in upstream's words (status 400).</summary>
    public async Task<string?> ReadAsync(Pod pod, string container, LogOptions options, Stream output, Action begin, CancellationToken cancellationToken)
    {
        var found = cache.Get(pod.Metadata.Uid).Containers
            .Where(status => status.Metadata.Name == container && status.State is RuntimeContainerState.Running or RuntimeContainerState.Exited)
            .Skip(options.Previous ? 1 : 0)
            .FirstOrDefault();
        if (found is null)
        {
            return Explain(pod, container, options.Previous);
        }

        if (await WaitAsync(found, cancellationToken).ConfigureAwait(false) is { } missing)
        {
            return missing;
        }

        begin();
        bool IsRunning() => cache.Get(pod.Metadata.Uid).Containers.FirstOrDefault(status => status.Id == found.Id)?.State == RuntimeContainerState.Running;
        await reader.ReadAsync(found.LogPath, options, IsRunning, output, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>The runtime makes the file a moment after the container.</summary>
    private async Task<string?> WaitAsync(RuntimeContainerStatus container, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (File.Exists(container.LogPath))
            {
                return null;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken).ConfigureAwait(false);
        }

        return $"failed to open log file {GoString.Quote(container.LogPath)}: open {container.LogPath}: no such file or directory";
    }

    private string Explain(Pod pod, string container, bool previous)
    {
        var status = statuses.Get(pod.Metadata.Uid) ?? pod.Status;
        var own = status.ContainerStatuses.Concat(status.InitContainerStatuses).Concat(status.EphemeralContainerStatuses).FirstOrDefault(found => found.Name == container);
        var name = pod.Metadata.Name;
        if (previous)
        {
            return $"previous terminated container {GoString.Quote(container)} in pod {GoString.Quote(name)} not found";
        }

        return own?.State.Waiting is not { } waiting ? $"container {GoString.Quote(container)} in pod {GoString.Quote(name)} is not available"
            : waiting.Reason switch
            {
                "ErrImagePull" => $"container {GoString.Quote(container)} in pod {GoString.Quote(name)} is waiting to start: image can't be pulled",
                "ImagePullBackOff" => $"container {GoString.Quote(container)} in pod {GoString.Quote(name)} is waiting to start: trying and failing to pull image",
                _ => $"container {GoString.Quote(container)} in pod {GoString.Quote(name)} is waiting to start: {waiting.Reason}",
            };
    }
}
