using System.Globalization;
using System.IO.Compression;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Containers;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Logs;

/// <summary>
/// Keeps the log files of running containers below the size limit: a file over it is renamed with a timestamp and the runtime
/// opens a new one; older ones are compressed, and only so many are kept.
/// </summary>
internal sealed partial class LogRotation(KubeletOptions options, RuntimeCache cache, IContainerUpdater updater, TimeProvider time, ILogger<LogRotation> logger)
{
    private const string Stamp = "yyyyMMdd-HHmmss";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(options.ContainerLogMonitorInterval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var container in cache.Pods.SelectMany(pod => pod.RunningContainers))
            {
                try
                {
                    await RotateAsync(container, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    LogFailed(container.LogPath, exception);
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    internal async Task RotateAsync(RuntimeContainerStatus container, CancellationToken cancellationToken)
    {
        var log = new FileInfo(container.LogPath);
        if (!log.Exists || log.Length < options.ContainerLogMaxSize)
        {
            return;
        }

        Tidy(log);
        var rotated = $"{log.FullName}.{time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture)}";
        File.Move(log.FullName, rotated, overwrite: true);
        var reopened = await updater.ReopenContainerLogAsync(container.Id, cancellationToken).ConfigureAwait(false);
        if (!reopened.IsOk)
        {
            // Without a new file the container would write to the rotated one for ever.
            File.Move(rotated, log.FullName, overwrite: true);
            LogNotReopened(container.Id, reopened.Error.ToString());
        }
    }

    /// <summary>Makes room for one more rotated file, and compresses those nobody follows any more.</summary>
    private void Tidy(FileInfo log)
    {
        // The pattern 0.log.* would find 0.log, too.
        var prefix = log.Name + ".";
        var old = log.Directory!.EnumerateFiles()
            .Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        foreach (var file in old.Where(file => file.Name.EndsWith(".tmp", StringComparison.Ordinal)).ToList())
        {
            file.Delete();
            old.Remove(file);
        }

        // The file in use and the one being rotated count, too.
        var keep = Math.Max(0, options.ContainerLogMaxFiles - 2);
        foreach (var file in old.SkipLast(keep))
        {
            file.Delete();
        }

        foreach (var file in old.TakeLast(keep).Where(file => !file.Name.EndsWith(".gz", StringComparison.Ordinal)))
        {
            Compress(file);
        }
    }

    private static void Compress(FileInfo file)
    {
        var target = $"{file.FullName}.gz";
        var part = $"{target}.tmp";
        using (var input = file.OpenRead())
        using (var output = new GZipStream(File.Create(part), CompressionLevel.Fastest))
        {
            input.CopyTo(output);
        }

        File.Move(part, target, overwrite: true);
        file.Delete();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log {Path} could not be rotated")]
    private partial void LogFailed(string path, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log of container {Id} could not be reopened: {Error}")]
    private partial void LogNotReopened(string id, string error);
}
