using Kubestrel.Pki.Kubeconfigs;
using Kubestrel.PodNetwork;
using Kubestrel.PodNetwork.Sysctls;
using Kubestrel.Processes;
using Kubestrel.Proxy;
using Kubestrel.Runtimes.Containerd;
using Kubestrel.Runtimes.Mounts;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Clusters;

/// <summary>
/// Takes a stopped program's leavings off the machine: 1. containers and containerd; 2. volumes' mounts; 3. the pod network;
/// 4. the proxy's rules; 5. cgroups and mount propagation; with purge also the data dir, its number and the kubeconfig entries. May be repeated.
/// </summary>
internal static class ClusterTeardown
{
    /// <summary>How long containers may take to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <returns>What could not be removed.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(ClusterPaths paths, ClusterState state, bool purge, TextWriter output, CancellationToken cancellationToken)
    {
        var left = new List<string>();
        if (!state.ControlPlaneOnly)
        {
            left.AddRange(await RemoveNodeAsync(new NodeParts(paths, state), purge, output, cancellationToken));
        }

        File.Delete(paths.PidFile);
        if (purge && left.Count == 0)
        {
            var user = new UserKubeconfig(UserKubeconfig.DefaultPath(Environment.GetEnvironmentVariable), TimeProvider.System);
            await user.RemoveAsync(ClusterStatus.ContextName, state.ServerUrl, cancellationToken);
            ClusterNumbers.Release(paths.Root);
            Directory.Delete(paths.Root, recursive: true);
        }

        return left;
    }

    private static async Task<List<string>> RemoveNodeAsync(NodeParts node, bool purge, TextWriter output, CancellationToken cancellationToken)
    {
        // 1. Containers and containerd.
        await output.WriteLineAsync("Stopping pods");
        var left = new List<string>();
        var teardown = new ContainerdTeardown(node.Layout, TimeProvider.System, NullLogger<ContainerdTeardown>.Instance);
        left.AddRange(await teardown.RunAsync(Grace, purge, cancellationToken));

        // 2. Volumes.
        await output.WriteLineAsync("Removing mounts, network and rules");
        left.AddRange(MountTable.UnmountBelow(node.Paths.Kubelet));

        // 3. The pod network.
        left.AddRange(await new PodNetworkSetup(node.Network, new CommandRunner(), new SysctlFiles()).RemoveAsync(cancellationToken));

        // 4. The proxy's rules.
        left.AddRange(await KubeProxy.CleanupAsync(node.Proxy, cancellationToken));

        // 5. Cgroups.
        left.AddRange(CgroupSweep.RemoveIfEmpty(node.CgroupRoot));
        if (File.Exists(node.Paths.SharedMounts))
        {
            RootPropagation.Restore(await File.ReadAllLinesAsync(node.Paths.SharedMounts, cancellationToken));
            File.Delete(node.Paths.SharedMounts);
        }

        return left;
    }
}
