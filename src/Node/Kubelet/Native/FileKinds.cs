using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Native;

/// <summary>Tells kinds of files apart that .NET shows as plain files, by statx.</summary>
internal static partial class FileKinds
{
    private const int WorkingFolder = -100;
    private const uint TypeMask = 1;
    private const int ModeOffset = 28;

    public static FileKind Of(string path)
    {
        Span<byte> buffer = stackalloc byte[256];
        if (Statx(WorkingFolder, path, 0, TypeMask, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            return FileKind.Missing;
        }

        return (MemoryMarshal.Read<ushort>(buffer[ModeOffset..]) & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xC000 => FileKind.Socket,
            0x2000 => FileKind.CharacterDevice,
            0x6000 => FileKind.BlockDevice,
            _ => FileKind.Other,
        };
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte buffer);
}
