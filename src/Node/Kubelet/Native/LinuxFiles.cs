using System.Runtime.InteropServices;

namespace Kubestrel.Kubelet.Native;

/// <summary>File system calls that .NET has no API for. Each returns 0 or the errno, where not said otherwise.</summary>
internal static partial class LinuxFiles
{
    public const int NotFound = 2;
    private const int AtWorkingFolder = -100;
    private const int OpenPath = 0x200000;
    private const int CloseOnExec = 0x80000;
    private const int Directory = 0x10000;
    private const ulong ResolveNoMagicLinks = 2;
    private const ulong ResolveInRoot = 0x10;
    private const int OpenAt2Call = 437;
    private const int DetachMount = 2;
    private const int NoFollow = 8;
    private const ulong BindMount = 0x1000;
    private const ulong RecursiveMount = 0x4000;

    public static int ChangeOwner(string path, int uid, int gid) => Outcome(LChown(path, uid, gid));

    public static int MountTmpfs(string target, string data) => Outcome(Mount("tmpfs", target, "tmpfs", 0, data));

    public static int BindMountTo(string source, string target) => Outcome(Mount(source, target, null, BindMount | RecursiveMount, null));

    public static int Unmount(string target) => Outcome(Umount2(target, NoFollow));

    public static int UnmountLazily(string target) => Outcome(Umount2(target, DetachMount | NoFollow));

    /// <summary>Renames, also a link to a folder, over what is there.</summary>
    public static int Move(string source, string target) => Outcome(Rename(source, target));

    /// <summary>Opens a path below a root with links resolved as if the root were /; answers the descriptor, or minus the errno.</summary>
    public static int OpenBelow(string root, string relative)
    {
        var folder = Open(root, OpenPath | CloseOnExec | Directory);
        if (folder < 0)
        {
            return -Marshal.GetLastPInvokeError();
        }

        var how = new OpenHow { Flags = OpenPath | CloseOnExec, Resolve = ResolveInRoot | ResolveNoMagicLinks };
        var opened = (int)SysOpenAt2(OpenAt2Call, folder, relative, in how, (nuint)Marshal.SizeOf<OpenHow>());
        var errno = Marshal.GetLastPInvokeError();
        _ = CloseDescriptor(folder);
        return opened < 0 ? -errno : opened;
    }

    public static void Close(int descriptor) => _ = CloseDescriptor(descriptor);

    /// <summary>Makes a folder relative to an open one.</summary>
    public static int MakeFolderAt(int folder, string name, uint mode) => Outcome(MkDirAt(folder, name, mode));

    private static int Outcome(int result) => result == 0 ? 0 : Marshal.GetLastPInvokeError();

    private static int Open(string path, int flags) => OpenAt(AtWorkingFolder, path, flags, 0);

    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags;
        public ulong Mode;
        public ulong Resolve;
    }

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LChown(string path, int uid, int gid);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(string source, string target);

    [LibraryImport("libc", EntryPoint = "mount", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Mount(string source, string target, string? fileSystem, ulong flags, string? data);

    [LibraryImport("libc", EntryPoint = "umount2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Umount2(string target, int flags);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenAt(int folder, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint SysOpenAt2(nint number, int folder, string path, in OpenHow how, nuint size);

    [LibraryImport("libc", EntryPoint = "mkdirat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MkDirAt(int folder, string path, uint mode);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);
}
