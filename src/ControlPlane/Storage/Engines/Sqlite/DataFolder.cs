using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kubestrel.Storage.Engines.Sqlite;

/// <summary>
/// A store's folder. A file that is synced is still lost with its name when the power goes before its folder is written, and a new folder
/// with its own name in the folder above, so each of these is synced too.
/// </summary>
internal static partial class DataFolder
{
    private const int ReadOnlyDirectory = 0x10000;

    /// <summary>Makes the folder where it is absent, for its owner alone (it holds secrets, as etcd's does), and syncs what names it.</summary>
    /// <param name="directory">A whole path.</param>
    /// <param name="sync">Called with each folder that got a new entry, from the top down.</param>
    public static void Create(string directory, Action<string> sync)
    {
        var changed = new Stack<string>();
        for (var folder = Path.TrimEndingDirectorySeparator(directory); !Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } parent; folder = parent)
        {
            changed.Push(parent);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        while (changed.TryPop(out var folder))
        {
            sync(folder);
        }
    }

    /// <summary>Returns once the folder's entries survive the loss of power. A folder that may not be read is left to the system.</summary>
    /// <exception cref="IOException">The disk failed.</exception>
    public static void Sync(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(folder, ReadOnlyDirectory);
        if (descriptor < 0)
        {
            return;
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
