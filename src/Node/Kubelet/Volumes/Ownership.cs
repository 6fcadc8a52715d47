using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>fsGroup: everything in a volume belongs to the group, which may read and write it; new files inherit the group.</summary>
internal static class Ownership
{
    public const int ReadOnlyBits = 0x120;
    private const int ReadWriteBits = 0x1B0;
    private const int FolderBits = 0x448;

    public static void Apply(string folder, int group)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
        {
            if (Directory.Exists(entry) && new FileInfo(entry).LinkTarget is null)
            {
                Apply(entry, group);
            }
            else
            {
                Change(entry, group, ReadWriteBits);
            }
        }

        Change(folder, group, ReadWriteBits | FolderBits);
    }

    private static void Change(string path, int group, int bits)
    {
        var errno = LinuxFiles.ChangeOwner(path, -1, group);
        if (errno == 0 && new FileInfo(path).LinkTarget is null)
        {
            FileModes.Set(path, FileModes.Get(path) | bits);
        }
    }
}
