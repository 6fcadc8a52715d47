using Kubestrel.Kubelet.Nodes;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Mounts;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>Reads memory, disks and processes of the machine. Where the runtime keeps images is asked once.</summary>
internal sealed class NodeSignals(KubeletOptions options, IImageReader images) : INodeSignals
{
    private (string Folder, bool IsDedicated)? _imageFs;

    public async Task<SignalReading> ReadAsync(CancellationToken cancellationToken)
    {
        _imageFs ??= await FindImageFsAsync(cancellationToken).ConfigureAwait(false);
        var memory = MemInfo.Read();
        var found = new Dictionary<string, Observation>(StringComparer.Ordinal)
        {
            [Signals.MemoryAvailable] = new(memory.AvailableBytes, memory.TotalBytes, QuantityFormat.BinarySI),
        };
        if (ProcessCount.Read() is { } processes)
        {
            found[Signals.PidAvailable] = new(processes.Limit - processes.Running, processes.Limit, QuantityFormat.DecimalSI);
        }

        Add(found, DiskSpace.Of(options.RootDirectory), Signals.NodeFsAvailable, Signals.NodeFsInodesFree);
        Add(found, DiskSpace.Of(_imageFs?.Folder ?? options.RootDirectory), Signals.ImageFsAvailable, Signals.ImageFsInodesFree);
        return new SignalReading(found, _imageFs?.IsDedicated ?? false);
    }

    private static void Add(Dictionary<string, Observation> found, DiskSpace? space, string bytes, string inodes)
    {
        if (space is not { } disk)
        {
            return;
        }

        found[bytes] = new(disk.AvailableBytes, disk.CapacityBytes, QuantityFormat.BinarySI);
        if (disk.Inodes > 0)
        {
            // Some file systems make inodes as they go and have no count.
            found[inodes] = new(disk.InodesFree, disk.Inodes, QuantityFormat.DecimalSI);
        }
    }

    private async Task<(string Folder, bool IsDedicated)?> FindImageFsAsync(CancellationToken cancellationToken)
    {
        var read = await images.GetImageFilesystemsAsync(cancellationToken).ConfigureAwait(false);
        if (!read.IsOk || read.Value.Images is not [{ Mountpoint: { Length: > 0 } folder }, ..])
        {
            return null;
        }

        var mounts = MountTable.Read();
        return (folder, MountTable.Holding(mounts, folder)?.MountPoint != MountTable.Holding(mounts, Path.GetFullPath(options.RootDirectory))?.MountPoint);
    }
}
