using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Native;

/// <summary>Tells whether two paths or descriptors are the same file: the inode number, which a renamed file keeps.</summary>
internal static partial class FileIdentity
{
    private const int WorkingFolder = -100;
    private const uint InodeMask = 0x100;
    private const int InodeOffset = 32;

    /// <summary>0 where there is no file.</summary>
    public static ulong Of(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        return Statx(WorkingFolder, path, 0, InodeMask, ref MemoryMarshal.GetReference(buffer)) == 0 ? MemoryMarshal.Read<ulong>(buffer[InodeOffset..]) : 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte buffer);
}
