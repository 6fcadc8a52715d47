using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Kubestrel.Pki.Files;

/// <summary>
/// Replaces files so that a reader, or a start after a crash, sees the old content or the new and nothing between: a new file
/// beside the target is filled, flushed to disk, and renamed over it; then the directory is flushed.
/// </summary>
public static partial class AtomicFile
{
    public const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode Shared = Private | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        WriteWithoutDirectory(path, content, mode, owner: null);
        FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>As <see cref="Write"/> for several files of one directory, whose <see cref="FlushDirectory"/> the caller does once at the end.</summary>
    public static void WriteWithoutDirectory(string path, ReadOnlySpan<byte> content, UnixFileMode mode, FileOwner? owner)
    {
        var directory = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(directory, $".{Path.GetFileName(path)}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        var renamed = false;
        try
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0, UnixCreateMode = mode,
            };
            using (var stream = new FileStream(temporary, options))
            {
                // The process's umask can have taken bits away.
                File.SetUnixFileMode(stream.SafeFileHandle, mode);
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            owner?.ApplyTo(temporary);
            File.Move(temporary, path, overwrite: true);
            renamed = true;
        }
        finally
        {
            if (!renamed)
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Makes renames in the directory durable.</summary>
    public static void FlushDirectory(string directory)
    {
        const int readOnly = 0;
        const int closeOnExec = 0x80000;
        var descriptor = Open(directory, readOnly | closeOnExec);
        if (descriptor < 0)
        {
            throw new IOException($"{directory}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw new IOException($"{directory}: {Marshal.GetLastPInvokeErrorMessage()}");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
