using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Waiting;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Pods;

/// <summary>Watches the folder of manifests: at every change the kernel tells of, and every so often in any case.</summary>
internal sealed partial class StaticPodFolder(
    string folder, TimeSpan interval, StaticPodReader reader, Action<IReadOnlyList<Pod>> changed, TimeProvider time, ILogger<StaticPodFolder> logger)
{
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(100);
    private readonly WakeSignal _wake = new(time);
    private readonly Dictionary<string, (byte[] Content, Pod? Pod)> _known = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the manifests have been read once.</summary>
    public Task Known => _read.Task;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var watcher = Watch();
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                changed(Scan());
                _read.TrySetResult();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(folder, exception);
            }

            await _wake.WaitAsync(interval, cancellationToken).ConfigureAwait(false);
            await Task.Delay(Settle, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Every pod of the folder; files that did not change keep their pod.</summary>
    internal IReadOnlyList<Pod> Scan()
    {
        var pods = new List<Pod>();
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).ToList() : [];
        foreach (var gone in _known.Keys.Except(files).ToList())
        {
            _known.Remove(gone);
        }

        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            if (!_known.TryGetValue(file, out var known) || !known.Content.AsSpan().SequenceEqual(content))
            {
                var pod = reader.Read(file, content, out var error);
                if (pod is null)
                {
                    LogRefused(file, error);
                }

                _known[file] = known = (content, pod);
            }

            if (known.Pod is { } found && pods.TrueForAll(other => other.Metadata.Name != found.Metadata.Name || other.Metadata.Namespace != found.Metadata.Namespace))
            {
                pods.Add(found);
            }
        }

        return pods;
    }

    private FileSystemWatcher? Watch()
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            var watcher = new FileSystemWatcher(folder);
            watcher.Changed += (_, _) => _wake.Set();
            watcher.Created += (_, _) => _wake.Set();
            watcher.Deleted += (_, _) => _wake.Set();
            watcher.Renamed += (_, _) => _wake.Set();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException exception)
        {
            // The machine may have run out of watches; the interval still serves.
            LogUnwatched(folder, exception);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The manifests in {Folder} could not be read")]
    private partial void LogFailed(string folder, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is no pod: {Reason}")]
    private partial void LogRefused(string file, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Folder} is looked at from time to time only")]
    private partial void LogUnwatched(string folder, Exception exception);
}
