using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Native;

/// <summary>Removes folders whose files are not real ones.</summary>
internal static partial class LinuxFolders
{
    /// <summary>0 or the errno.</summary>
    public static int Remove(string path) => RmDir(path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RmDir(string path);
}
