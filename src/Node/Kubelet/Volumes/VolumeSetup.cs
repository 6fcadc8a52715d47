using System.Globalization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Native;

namespace Kubestrel.Kubelet.Volumes;

/// <summary>Makes one volume ready. Safe to repeat: what is there already is kept, content from the API is brought up to date.</summary>
internal sealed class VolumeSetup(VolumePaths paths, VolumeContentReader contents, TimeProvider time)
{
    private const string EmptyDirPlugin = "kubernetes.io~empty-dir";
    private const int EveryoneMayWrite = 0x1FF;

    public async Task<VolumeResult> EnsureAsync(Volume volume, VolumeInput input, CancellationToken cancellationToken)
    {
        try
        {
            if (volume.HostPath is { } host)
            {
                var error = HostPathCheck.Ensure(host.Path, host.Type ?? "");
                return error is null ? new VolumeResult(new MountedVolume(volume.Name, host.Path, false)) : VolumeResult.Failed(error);
            }

            if (PluginOf(volume) is { } plugin)
            {
                return await EnsureContentAsync(volume, plugin, input, cancellationToken).ConfigureAwait(false);
            }

            return HasNoSource(volume) ? EnsureEmptyDir(volume, input.Pod) : VolumeResult.Failed("no volume plugin matched");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return VolumeResult.Failed(exception.Message);
        }
    }

    /// <summary>A volume without any source is an empty folder, too.</summary>
    private static bool HasNoSource(Volume volume) =>
        volume.EmptyDir is not null || volume with { Name = "", EmptyDir = null } == Volume.Empty;

    private static string? PluginOf(Volume volume) =>
        volume.ConfigMap is not null ? "kubernetes.io~configmap"
        : volume.Secret is not null ? "kubernetes.io~secret"
        : volume.Projected is not null ? "kubernetes.io~projected"
        : volume.DownwardAPI is not null ? "kubernetes.io~downward-api"
        : null;

    private VolumeResult EnsureEmptyDir(Volume volume, Pod pod)
    {
        var folder = paths.Volume(pod.Metadata.Uid, EmptyDirPlugin, volume.Name);
        if (IsReady(pod, volume.Name))
        {
            return new VolumeResult(new MountedVolume(volume.Name, folder, false));
        }

        Directory.CreateDirectory(folder);
        if (volume.EmptyDir is { Medium: "Memory" } memory)
        {
            var errno = EnsureTmpfs(folder, MemoryLimit(memory, pod));
            if (errno != 0)
            {
                return VolumeResult.Failed(string.Create(CultureInfo.InvariantCulture, $"mounting tmpfs on {folder} failed: errno {errno}"));
            }
        }
        else if (volume.EmptyDir is { Medium: not ("" or "Memory") } other)
        {
            return VolumeResult.Failed($"unknown storage medium {GoString.Quote(other.Medium)}");
        }

        FileModes.Set(folder, EveryoneMayWrite);
        if (pod.Spec.SecurityContext?.FsGroup is { } group)
        {
            Ownership.Apply(folder, (int)group);
        }

        MarkReady(pod, volume.Name);
        return new VolumeResult(new MountedVolume(volume.Name, folder, false));
    }

    private static int EnsureTmpfs(string folder, long? limit)
    {
        var isMounted = Runtimes.Mounts.MountTable.Read().Any(entry => entry.MountPoint == folder);
        return isMounted ? 0 : LinuxFiles.MountTmpfs(folder, limit is { } size ? string.Create(CultureInfo.InvariantCulture, $"size={size}") : "");
    }

    /// <summary>The smaller of the volume's own limit and what the pod's containers may use; null where nothing limits it.</summary>
    private static long? MemoryLimit(EmptyDirVolumeSource source, Pod pod)
    {
        var own = source.SizeLimit is { Sign: > 0 } limit ? limit.Value : (long?)null;
        var containers = pod.Spec.Containers.Select(container => container.Resources.Limits.GetValueOrDefault("memory").Value).ToList();
        var total = containers.Count > 0 && containers.All(value => value > 0) ? containers.Sum() : (long?)null;
        return own is null ? total : total is null ? own : Math.Min(own.Value, total.Value);
    }

    private async Task<VolumeResult> EnsureContentAsync(Volume volume, string plugin, VolumeInput input, CancellationToken cancellationToken)
    {
        var content = await contents.ReadAsync(volume, input, cancellationToken).ConfigureAwait(false);
        if (content.Error.Length > 0)
        {
            return VolumeResult.Failed(content.Error);
        }

        var pod = input.Pod;
        var folder = paths.Volume(pod.Metadata.Uid, plugin, volume.Name);
        if (!IsReady(pod, volume.Name))
        {
            Directory.CreateDirectory(folder);
            var errno = EnsureTmpfsFor(volume, folder);
            if (errno != 0)
            {
                return VolumeResult.Failed(string.Create(CultureInfo.InvariantCulture, $"mounting tmpfs on {folder} failed: errno {errno}"));
            }

            FileModes.Set(folder, EveryoneMayWrite);
        }

        var group = (int?)pod.Spec.SecurityContext?.FsGroup;
        var files = group is null ? content.Files : [.. content.Files.Select(file => file with { Mode = file.Mode | Ownership.ReadOnlyBits })];
        new AtomicWriter(folder, time).Write(files, group);
        if (group is { } owner && !IsReady(pod, volume.Name))
        {
            LinuxFiles.ChangeOwner(folder, -1, owner);
            FileModes.Set(folder, 0x5FF);
        }

        MarkReady(pod, volume.Name);
        return new VolumeResult(new MountedVolume(volume.Name, folder, true), "", content.RenewAt);
    }

    /// <summary>Secrets and tokens never touch a disk.</summary>
    private static int EnsureTmpfsFor(Volume volume, string folder) => volume.Secret is not null || volume.Projected is not null ? EnsureTmpfs(folder, null) : 0;

    private bool IsReady(Pod pod, string volume) => File.Exists(ReadyMark(pod, volume));

    private void MarkReady(Pod pod, string volume)
    {
        var mark = ReadyMark(pod, volume);
        if (!File.Exists(mark))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
            File.WriteAllBytes(mark, []);
        }
    }

    /// <summary>Outlives the agent: a restart must neither empty nor re-own a volume in use.</summary>
    private string ReadyMark(Pod pod, string volume) => Path.Combine(paths.Pod(pod.Metadata.Uid), "plugins", "ready", volume);
}
