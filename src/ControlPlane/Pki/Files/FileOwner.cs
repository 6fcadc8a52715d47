using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Kubestrel.Pki.Files;

/// <summary>
/// User and group of a file. Root acting for an ordinary user (sudo with the user's HOME) gives new files to the owner of what was
/// there before, so that the user keeps access; without root nothing changes hands.
/// </summary>
public sealed partial record FileOwner(uint User, uint Group)
{
    /// <summary>The owner of the path or of its nearest existing parent; null when not root or when it cannot be told.</summary>
    public static FileOwner? ForReplacing(string path)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var at = path;
        while (!Path.Exists(at))
        {
            var parent = Path.GetDirectoryName(at);
            if (string.IsNullOrEmpty(parent))
            {
                return null;
            }

            at = parent;
        }

        // struct statx has one layout on every architecture: uid at byte 20, gid at 24 (linux/stat.h).
        Span<byte> buffer = stackalloc byte[256];
        const int currentDirectory = -100;
        const uint userAndGroup = 0x8 | 0x10;
        if (Statx(currentDirectory, at, 0, userAndGroup, ref MemoryMarshal.GetReference(buffer)) != 0)
        {
            return null;
        }

        return new FileOwner(ReadNative(buffer[20..]), ReadNative(buffer[24..]));
    }

    public void ApplyTo(string path)
    {
        if (Chown(path, User, Group) != 0)
        {
            throw new IOException($"{path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    private static uint ReadNative(ReadOnlySpan<byte> bytes) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(int directory, string path, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Chown(string path, uint user, uint group);
}
