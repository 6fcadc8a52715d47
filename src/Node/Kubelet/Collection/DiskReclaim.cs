using Kubestrel.Kubelet.Evictions;

namespace Kubestrel.Kubelet.Collection;

/// <summary>What is removed before pods are evicted for lack of disk space.</summary>
internal sealed class DiskReclaim(ContainerCollector containers, ImageCollector images) : INodeReclaim
{
    public async Task ReclaimAsync(CancellationToken cancellationToken)
    {
        await containers.RemoveUnusedAsync(cancellationToken).ConfigureAwait(false);
        await images.RemoveUnusedAsync(cancellationToken).ConfigureAwait(false);
    }
}
