using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Stats;

/// <summary>Bytes on the disk and inodes of a folder with everything in it on the same file system; a file with several links counts once.</summary>
internal readonly record struct FolderUsage(long Bytes, long Inodes)
{
    public static FolderUsage operator +(FolderUsage left, FolderUsage right) => new(left.Bytes + right.Bytes, left.Inodes + right.Inodes);

    /// <summary>Zero where the folder does not exist. Entries that vanish meanwhile are left out.</summary>
    public static FolderUsage Of(string folder)
    {
        if (FileBlocks.Of(folder) is not { } root)
        {
            return default;
        }

        var seen = new HashSet<ulong>();
        var total = new FolderUsage(root.Bytes, 1);
        var pending = new Stack<string>();
        if (root.IsFolder)
        {
            pending.Push(folder);
        }

        while (pending.TryPop(out var next))
        {
            try
            {
                foreach (var entry in Directory.EnumerateFileSystemEntries(next))
                {
                    if (FileBlocks.Of(entry) is not { } blocks || blocks.Device != root.Device || (blocks is { IsFolder: false, Links: > 1 } && !seen.Add(blocks.Inode)))
                    {
                        continue;
                    }

                    total += new FolderUsage(blocks.Bytes, 1);
                    if (blocks.IsFolder)
                    {
                        pending.Push(entry);
                    }
                }
            }
            catch (DirectoryNotFoundException)
            {
                continue;
            }
        }

        return total;
    }
}
