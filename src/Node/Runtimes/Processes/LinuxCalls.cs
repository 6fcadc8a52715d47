using System.Runtime.InteropServices;

namespace Kubestrel.Runtimes.Processes;

/// <summary>System calls that .NET has no API for. Each returns 0 or the errno.</summary>
internal static partial class LinuxCalls
{
    public const int SigTerm = 15;
    public const int SigKill = 9;
    public const int NoSuchProcess = 3;
    private const int DetachMount = 2;
    private const int NoFollow = 8;
    private const int WaitNoHang = 1;
    private const ulong Private = 1 << 18;
    private const ulong Shared = 1 << 20;

    public static int Signal(int pid, int signal) => Outcome(Kill(pid, signal));

    /// <summary>Lazily unmounts what is mounted last on the path.</summary>
    public static int Unmount(string path) => Outcome(Umount2(path, DetachMount | NoFollow));

    /// <summary>Makes a mount shared or private.</summary>
    public static int SetPropagation(string path, bool shared) =>
        Outcome(Mount("none", path, null, shared ? Shared : Private, 0));

    /// <summary>Takes the exit status of one ended child, which must not be a child that .NET started.</summary>
    public static void Reap(int pid) => _ = WaitPid(pid, out _, WaitNoHang);

    /// <summary>Removes an empty folder; of a cgroup only the folder itself has to be empty of groups and processes.</summary>
    public static int RemoveFolder(string path) => Outcome(RmDir(path));

    private static int Outcome(int result) => result == 0 ? 0 : Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Umount2(string target, int flags);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string? fileSystem, ulong flags, nint data);

    [LibraryImport("libc", EntryPoint = "rmdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RmDir(string path);

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int WaitPid(int pid, out int status, int options);
}
