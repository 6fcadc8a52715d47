using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Takes readings for the summary and the metrics.</summary>
internal sealed class StatsSource(KubeletOptions options, IPodUsages usages, IImageReader images, CpuRates rates, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    /// <param name="withDisk">Volumes and logs, too.</param>
    public async Task<SummaryInput> ReadAsync(bool withDisk, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var busy = CpuTimes.ReadBusyNanoseconds();
        var filesystems = await images.GetImageFilesystemsAsync(cancellationToken).ConfigureAwait(false);
        var imageFs = filesystems.IsOk && filesystems.Value.Images.Count > 0 ? filesystems.Value.Images[0] : null;
        var disk = DiskSpace.Of(options.RootDirectory);
        return new SummaryInput(
            options.NodeName,
            now,
            _startedAt,
            rates.Rate("node", busy, now),
            busy,
            MemInfo.Read(),
            disk,
            (imageFs is null ? null : DiskSpace.Of(imageFs.Mountpoint)) ?? disk,
            new FilesystemReading(imageFs?.UsedBytes, imageFs?.InodesUsed),
            await usages.ReadAsync(withDisk, cancellationToken).ConfigureAwait(false))
        {
            Interfaces = NetDev.Read(),
            DefaultInterface = NetDev.ReadDefault(),
            Processes = ProcessCount.Read(),
        };
    }
}
