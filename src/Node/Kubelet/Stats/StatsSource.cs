using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Takes readings for the summary and the metrics.</summary>
internal sealed class StatsSource(KubeletOptions options, UsageReader usages, IImageReader images, CpuRates rates, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public async Task<SummaryInput> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var busy = CpuTimes.ReadBusyNanoseconds();
        var filesystems = await images.GetImageFilesystemsAsync(cancellationToken).ConfigureAwait(false);
        return new SummaryInput(
            options.NodeName,
            now,
            _startedAt,
            rates.Rate("node", busy, now),
            busy,
            MemInfo.Read(),
            DiskSpace.Of(options.RootDirectory),
            filesystems.IsOk && filesystems.Value.Images.Count > 0 ? filesystems.Value.Images[0].UsedBytes : null,
            await usages.ReadAsync(cancellationToken).ConfigureAwait(false));
    }
}
