using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Native;
using Kubestrel.Kubelet.Sandboxes;
using Kubestrel.Kubelet.Variables;
using Kubestrel.Kubelet.Volumes;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Containers;

/// <summary>What is bound into a container: volumes, /etc/hosts and the file for its termination message.</summary>
internal sealed class MountsBuilder(KubeletOptions options, VolumePaths paths, PodVolumes volumes, SubPaths subPaths)
{
    private const string EtcHosts = "/etc/hosts";
    private const int EveryoneMayWriteFile = 0x1B6;

    /// <param name="variables">The container's variables, for subPathExpr.</param>
    /// <param name="images">Image volumes by name.</param>
    public (IReadOnlyList<MountBinding> Mounts, string Error) Build(
        Pod pod,
        Container container,
        IReadOnlyList<string> podIps,
        IReadOnlyList<KeyValuePair<string, string>> variables,
        IReadOnlyDictionary<string, ImageSpec> images,
        bool supportsRecursiveReadOnly)
    {
        var mounts = new List<MountBinding>();
        var ready = volumes.Of(pod.Metadata.Uid);
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            var mount = container.VolumeMounts[i];
            if (images.TryGetValue(mount.Name, out var image))
            {
                mounts.Add(new MountBinding { ContainerPath = Absolute(mount.MountPath), HostPath = "", ReadOnly = true, Image = image });
                continue;
            }

            if (!ready.TryGetValue(mount.Name, out var volume))
            {
                return ([], $"cannot find volume {GoString.Quote(mount.Name)} to mount into container {GoString.Quote(container.Name)}");
            }

            var source = Source(pod, container, i, mount, volume, variables, out var error);
            if (source is null)
            {
                return ([], error);
            }

            mounts.Add(new MountBinding
            {
                ContainerPath = Absolute(mount.MountPath),
                HostPath = source,
                ReadOnly = mount.ReadOnly || volume.IsReadOnly,
                Propagation = mount.MountPropagation switch
                {
                    "HostToContainer" => MountPropagation.HostToContainer,
                    "Bidirectional" => MountPropagation.Bidirectional,
                    _ => MountPropagation.Private,
                },
                RecursiveReadOnly = mount.ReadOnly && supportsRecursiveReadOnly && mount.RecursiveReadOnly is "Enabled" or "IfPossible" && supportsRecursiveReadOnly,
            });
            if (mount.RecursiveReadOnly == "Enabled" && !supportsRecursiveReadOnly)
            {
                return ([], $"failed to resolve recursive read-only mode: volume {GoString.Quote(mount.Name)} requested recursive read-only mode, but it is not supported by the runtime");
            }
        }

        var ownsHosts = container.VolumeMounts.Exists(mount => mount.MountPath == EtcHosts);
        if (!ownsHosts && (pod.Spec.HostNetwork || podIps.Count > 0))
        {
            mounts.Add(new MountBinding { ContainerPath = EtcHosts, HostPath = WriteHosts(pod, podIps), SelinuxRelabel = true });
        }

        if (container.TerminationMessagePath.Length > 0)
        {
            mounts.Add(new MountBinding { ContainerPath = container.TerminationMessagePath, HostPath = MakeMessageFile(pod, container) });
        }

        return (mounts, "");
    }

    private string? Source(
        Pod pod, Container container, int index, VolumeMount mount, MountedVolume volume, IReadOnlyList<KeyValuePair<string, string>> variables, out string error)
    {
        error = "";
        var subPath = mount.SubPath;
        if (mount.SubPathExpr.Length > 0)
        {
            var map = new Dictionary<string, string>(variables, StringComparer.Ordinal);
            if (Expansion.ExpandStrictly(mount.SubPathExpr, map.GetValueOrDefault, out var missing) is not { } expanded)
            {
                error = $"missing value for {GoString.Quote(missing)}";
                return null;
            }

            subPath = expanded;
        }

        return subPath.Length == 0 ? volume.HostPath : subPaths.Prepare(pod.Metadata.Uid, container.Name, index, volume, subPath, out error);
    }

    private string WriteHosts(Pod pod, IReadOnlyList<string> podIps)
    {
        var path = paths.EtcHosts(pod.Metadata.Uid);
        var text = pod.Spec.HostNetwork
            ? HostsFile.ForHostNetwork(File.ReadAllText(EtcHosts), pod.Spec.HostAliases)
            : HostsFile.ForPod(podIps, Hostnames.Of(pod, options.ClusterDomain), pod.Spec.HostAliases);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        FileModes.Set(path, 0x1A4);
        return path;
    }

    private string MakeMessageFile(Pod pod, Container container)
    {
        var folder = paths.Container(pod.Metadata.Uid, container.Name);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N")[..8]);
        File.WriteAllBytes(path, []);
        FileModes.Set(path, EveryoneMayWriteFile);
        return path;
    }

    private static string Absolute(string path) => path.StartsWith('/') ? path : "/" + path;
}
