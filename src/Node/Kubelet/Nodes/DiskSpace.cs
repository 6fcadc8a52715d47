using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Nodes;

/// <summary>Space of a file system; available is what an ordinary user may still take.</summary>
internal readonly partial record struct DiskSpace(long CapacityBytes, long AvailableBytes, long Inodes, long InodesFree)
{
    private const int Fields = 16;

    /// <summary>Null where the path does not exist.</summary>
    public static DiskSpace? Of(string path)
    {
        Span<ulong> buffer = stackalloc ulong[Fields];
        buffer.Clear();
        if (StatVfs(path, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            return null;
        }

        // struct statvfs on 64-bit Linux: bsize, frsize, blocks, bfree, bavail, files, ffree, favail.
        var fragment = (long)buffer[1];
        return new((long)buffer[2] * fragment, (long)buffer[4] * fragment, (long)buffer[5], (long)buffer[6]);
    }

    [LibraryImport("libc", EntryPoint = "statvfs", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatVfs(string path, ref ulong buffer);
}
