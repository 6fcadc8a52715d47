using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Native;

/// <summary>What an entry of a file system takes on the disk; links are not followed.</summary>
/// <param name="Device">The file system it is on.</param>
internal readonly partial record struct FileBlocks(ulong Inode, ulong Device, uint Links, long Bytes, bool IsFolder)
{
    private const int WorkingFolder = -100;
    private const int NoFollow = 0x100;
    private const uint TypeLinksInodeBlocks = 0x1 | 0x4 | 0x100 | 0x400;
    private const int BlockSize = 512;
    private const int TypeMask = 0xF000;
    private const int Folder = 0x4000;

    /// <summary>Null where there is nothing (any more).</summary>
    public static FileBlocks? Of(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        buffer.Clear();
        if (Statx(WorkingFolder, path, NoFollow, TypeLinksInodeBlocks, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            return null;
        }

        // struct statx: nlink at 16, mode at 28, ino at 32, blocks at 48, dev_major and dev_minor at 136.
        var mode = MemoryMarshal.Read<ushort>(buffer[28..]);
        return new(
            MemoryMarshal.Read<ulong>(buffer[32..]),
            MemoryMarshal.Read<ulong>(buffer[136..]),
            MemoryMarshal.Read<uint>(buffer[16..]),
            (long)MemoryMarshal.Read<ulong>(buffer[48..]) * BlockSize,
            (mode & TypeMask) == Folder);
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte buffer);
}
