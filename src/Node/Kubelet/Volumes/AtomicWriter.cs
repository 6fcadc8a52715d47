using System.Globalization;
using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>
/// Publishes a set of files at once. Files live in a timestamped folder; ..data is a link to it, replaced by one rename; the
/// visible names are links through ..data. Readers see the old set or the new one, never a mixture.
/// </summary>
internal sealed class AtomicWriter(string folder, TimeProvider time)
{
    private const string DataLink = "..data";
    private const string NewDataLink = "..data_tmp";
    private static readonly Lock[] Gates = [.. Enumerable.Range(0, 64).Select(_ => new Lock())];

    /// <summary>Writes the files unless the folder already has exactly them. True when it changed.</summary>
    public bool Write(IReadOnlyList<VolumeFile> files, int? group = null)
    {
        // The new link has one name a folder: one writer at a time.
        lock (Gates[(uint)folder.GetHashCode(StringComparison.Ordinal) % (uint)Gates.Length])
        {
            return WriteAlone(files, group);
        }
    }

    private bool WriteAlone(IReadOnlyList<VolumeFile> files, int? group)
    {
        var dataLink = Path.Combine(folder, DataLink);
        var oldTarget = new FileInfo(dataLink).LinkTarget;
        var oldFolder = oldTarget is null ? null : Path.Combine(folder, oldTarget);
        if (oldFolder is not null && Matches(oldFolder, files))
        {
            return false;
        }

        var name = MakeDataFolder(files, group);
        var newLink = Path.Combine(folder, NewDataLink);
        File.Delete(newLink);
        File.CreateSymbolicLink(newLink, name);
        Check(LinuxFiles.Move(newLink, dataLink), dataLink);
        LinkNames(files);
        RemoveOthers(name);
        return true;
    }

    /// <summary>The folder before, and those of writers that were killed half way.</summary>
    private void RemoveOthers(string current)
    {
        foreach (var other in Directory.EnumerateDirectories(folder, "..2*").Where(other => Path.GetFileName(other) != current).ToList())
        {
            Directory.Delete(other, recursive: true);
        }
    }

    private string MakeDataFolder(IReadOnlyList<VolumeFile> files, int? group)
    {
        var stamp = time.GetUtcNow();
        var name = NameAt(stamp);
        while (Directory.Exists(Path.Combine(folder, name)))
        {
            stamp = stamp.AddTicks(1);
            name = NameAt(stamp);
        }

        var data = Path.Combine(folder, name);
        MakeFolder(data, group);
        foreach (var file in files)
        {
            var path = Path.Combine(data, file.Path);
            MakeParents(data, file.Path, group);
            File.WriteAllBytes(path, file.Content.Span);
            FileModes.Set(path, file.Mode);
            if (file.Owner is not null || group is not null)
            {
                Check(LinuxFiles.ChangeOwner(path, file.Owner ?? -1, group ?? -1), path);
            }
        }

        return name;
    }

    private static string NameAt(DateTimeOffset stamp) =>
        stamp.ToString("'..'yyyy_MM_dd_HH_mm_ss.", CultureInfo.InvariantCulture) + (stamp.UtcTicks % 10_000_000_000).ToString(CultureInfo.InvariantCulture);

    private static void MakeParents(string data, string relative, int? group)
    {
        var slash = relative.IndexOf('/', StringComparison.Ordinal);
        while (slash > 0)
        {
            MakeFolder(Path.Combine(data, relative[..slash]), group);
            slash = relative.IndexOf('/', slash + 1);
        }
    }

    private static void MakeFolder(string path, int? group)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(path);
        FileModes.Set(path, group is null ? 0x1ED : 0x5ED);
        if (group is { } owner)
        {
            Check(LinuxFiles.ChangeOwner(path, -1, owner), path);
        }
    }

    private void LinkNames(IReadOnlyList<VolumeFile> files)
    {
        var wanted = files.Select(file => file.Path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (!entry.Name.StartsWith("..", StringComparison.Ordinal) && !wanted.Contains(entry.Name))
            {
                entry.Delete();
            }
        }

        foreach (var name in wanted)
        {
            var link = Path.Combine(folder, name);
            if (new FileInfo(link).LinkTarget is null)
            {
                File.CreateSymbolicLink(link, $"{DataLink}/{name}");
            }
        }
    }

    private static bool Matches(string data, IReadOnlyList<VolumeFile> files)
    {
        if (!Directory.Exists(data) || Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Count() != files.Count)
        {
            return false;
        }

        return files.All(file =>
        {
            var path = Path.Combine(data, file.Path);
            return File.Exists(path) && FileModes.Get(path) == file.Mode && file.Content.Span.SequenceEqual(File.ReadAllBytes(path));
        });
    }

    private static void Check(int errno, string path)
    {
        if (errno != 0)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"{path}: errno {errno}"));
        }
    }
}
