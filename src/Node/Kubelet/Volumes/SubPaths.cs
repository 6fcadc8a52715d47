using System.Globalization;
using Kubestrel.Kubelet.Native;
using Kubestrel.Runtimes.Mounts;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>
/// Binds a path inside a volume to a place of its own, so that a container cannot swap it for a link that leads out of the
/// volume: the path is opened with links confined to the volume, and the bind is made from the open descriptor.
/// </summary>
internal sealed class SubPaths(VolumePaths paths)
{
    /// <summary>The host path to mount, or null with an error.</summary>
    public string? Prepare(string podUid, string container, int index, MountedVolume volume, string subPath, out string error)
    {
        error = "";
        if (subPath.StartsWith('/'))
        {
            error = $"error SubPath `{subPath}` must not be an absolute path";
            return null;
        }

        if (subPath.Split('/').Contains(".."))
        {
            error = $"unable to provision SubPath `{subPath}`: must not contain '..'";
            return null;
        }

        if (!MakeFolders(volume.HostPath, subPath))
        {
            error = $"failed to create subPath directory for volumeMount {GoString.Quote(volume.Name)} of container {GoString.Quote(container)}";
            return null;
        }

        var target = Bind(podUid, container, index, volume, subPath);
        if (target is null)
        {
            error = $"failed to prepare subPath for volumeMount {GoString.Quote(volume.Name)} of container {GoString.Quote(container)}";
        }

        return target;
    }

    private string? Bind(string podUid, string container, int index, MountedVolume volume, string subPath)
    {
        var source = LinuxFiles.OpenBelow(volume.HostPath, subPath);
        if (source < 0)
        {
            return null;
        }

        try
        {
            var target = Path.Combine(paths.SubPaths(podUid), volume.Name, container, index.ToString(CultureInfo.InvariantCulture));
            var link = string.Create(CultureInfo.InvariantCulture, $"/proc/{System.Environment.ProcessId}/fd/{source}");
            while (MountTable.Read().Any(entry => entry.MountPoint == target) && LinuxFiles.UnmountLazily(target) == 0)
            {
            }

            PlaceTarget(link, target);
            return LinuxFiles.BindMountTo(link, target) == 0 ? target : null;
        }
        finally
        {
            LinuxFiles.Close(source);
        }
    }

    private static void PlaceTarget(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (FileKinds.Of(link) == FileKind.Folder)
        {
            if (File.Exists(target))
            {
                File.Delete(target);
            }

            Directory.CreateDirectory(target);
        }
        else if (!File.Exists(target))
        {
            File.WriteAllBytes(target, []);
        }
    }

    /// <summary>Makes what is missing of the path, with the volume's own permissions.</summary>
    private static bool MakeFolders(string volume, string subPath)
    {
        var made = "";
        foreach (var part in subPath.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = made.Length == 0 ? part : $"{made}/{part}";
            var opened = LinuxFiles.OpenBelow(volume, next);
            if (opened == -LinuxFiles.NotFound)
            {
                var parent = LinuxFiles.OpenBelow(volume, made.Length == 0 ? "." : made);
                if (parent < 0)
                {
                    return false;
                }

                var errno = LinuxFiles.MakeFolderAt(parent, part, 0x1ED);
                LinuxFiles.Close(parent);
                if (errno != 0)
                {
                    return false;
                }

                opened = LinuxFiles.OpenBelow(volume, next);
                if (opened >= 0)
                {
                    FileModes.Set(string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{opened}"), FileModes.Get(volume) & 0x1FF);
                }
            }

            if (opened < 0)
            {
                return false;
            }

            LinuxFiles.Close(opened);
            made = next;
        }

        return true;
    }
}
