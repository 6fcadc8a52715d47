using System.Globalization;
using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Nodes;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract.Images;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Collection;

/// <summary>
/// Every five minutes, when the image file system is fuller than the high threshold, removes unused images until it is at the low
/// one: those longest unused first, never pinned ones nor those seen only a short while ago.
/// </summary>
internal sealed partial class ImageCollector(
    KubeletOptions options,
    IImageReader reader,
    IImagePuller images,
    RuntimeCache cache,
    Func<string, DiskSpace?> spaceOf,
    IEventRecorder events,
    TimeProvider time,
    ILogger<ImageCollector> logger) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, (DateTimeOffset FirstSeen, DateTimeOffset LastUsed)> _known = new(StringComparer.Ordinal);
    private bool _isPrimed;

    public void Dispose() => _gate.Dispose();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await CollectAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(exception);
            }

            await Task.Delay(Interval, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Removes every image that may go, however full the disk is.</summary>
    public async Task RemoveUnusedAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (await ListAsync(cancellationToken).ConfigureAwait(false) is { } listed)
            {
                await FreeAsync(listed, long.MaxValue, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    internal async Task CollectAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await CollectAloneAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<IReadOnlyList<ImageInfo>?> ListAsync(CancellationToken cancellationToken)
    {
        var listed = await reader.ListImagesAsync(null, cancellationToken).ConfigureAwait(false);
        if (!listed.IsOk)
        {
            return null;
        }

        Note(listed.Value, time.GetUtcNow());
        return listed.Value;
    }

    private async Task CollectAloneAsync(CancellationToken cancellationToken)
    {
        if (await ListAsync(cancellationToken).ConfigureAwait(false) is not { } listed)
        {
            return;
        }

        var now = time.GetUtcNow();
        var filesystems = await reader.GetImageFilesystemsAsync(cancellationToken).ConfigureAwait(false);
        var mount = filesystems.IsOk && filesystems.Value.Images.Count > 0 ? filesystems.Value.Images[0].Mountpoint : options.RootDirectory;
        if (spaceOf(mount) is not { } disk)
        {
            return;
        }

        var about = Node.Empty with { Metadata = ObjectMeta.Empty with { Name = options.NodeName, Uid = options.NodeName } };
        if (disk.CapacityBytes == 0)
        {
            events.Record(about, "Warning", "InvalidDiskCapacity", "invalid capacity 0 on image filesystem");
            return;
        }

        var used = 100 - (int)(disk.AvailableBytes * 100 / disk.CapacityBytes);
        if (used < options.ImageGCHighThresholdPercent || options.ImageGCHighThresholdPercent == 100)
        {
            return;
        }

        var wanted = (disk.CapacityBytes * (100 - options.ImageGCLowThresholdPercent) / 100) - disk.AvailableBytes;
        var freed = await FreeAsync(listed, wanted, now, cancellationToken).ConfigureAwait(false);
        if (freed < wanted)
        {
            events.Record(
                about,
                "Warning",
                "FreeDiskSpaceFailed",
                string.Create(CultureInfo.InvariantCulture, $"Failed to garbage collect required amount of images. Attempted to free {wanted} bytes, but only found {freed} bytes eligible to free."));
        }
    }

    private async Task<long> FreeAsync(IReadOnlyList<ImageInfo> listed, long wanted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var freed = 0L;
        foreach (var image in Candidates(listed, now))
        {
            if (freed >= wanted)
            {
                break;
            }

            if ((await images.RemoveImageAsync(new ImageSpec(image.Id), cancellationToken).ConfigureAwait(false)).IsOk)
            {
                freed += (long)image.SizeBytes;
                _known.Remove(image.Id);
                LogRemoved(image.RepoTags.FirstOrDefault(image.Id), image.SizeBytes);
            }
        }

        return freed;
    }

    private IEnumerable<ImageInfo> Candidates(IReadOnlyList<ImageInfo> listed, DateTimeOffset now)
    {
        var inUse = InUse();
        return listed
            .Where(image => !image.Pinned && !IsUsed(image, inUse) && now - _known[image.Id].FirstSeen >= options.ImageMinimumGCAge)
            .OrderBy(image => _known[image.Id].LastUsed)
            .ThenBy(image => _known[image.Id].FirstSeen);
    }

    private void Note(IReadOnlyList<ImageInfo> listed, DateTimeOffset now)
    {
        var inUse = InUse();
        foreach (var image in listed)
        {
            if (!_known.TryGetValue(image.Id, out var entry))
            {
                // How long those of the start have been there is not known: long enough.
                entry = (_isPrimed ? now : DateTimeOffset.MinValue, DateTimeOffset.MinValue);
            }

            _known[image.Id] = entry with { LastUsed = IsUsed(image, inUse) ? now : entry.LastUsed };
        }

        _isPrimed = true;

        foreach (var gone in _known.Keys.Where(id => listed.All(image => image.Id != id)).ToList())
        {
            _known.Remove(gone);
        }
    }

    private HashSet<string> InUse() =>
        [.. cache.Pods.SelectMany(pod => pod.Containers).SelectMany(container => new[] { container.Image, container.ImageRef, container.ImageId })];

    private static bool IsUsed(ImageInfo image, HashSet<string> inUse) =>
        inUse.Contains(image.Id) || image.RepoTags.Any(inUse.Contains) || image.RepoDigests.Any(inUse.Contains);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Image garbage collection failed")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed unused image {Image}, {Bytes} bytes")]
    private partial void LogRemoved(string image, ulong bytes);
}
