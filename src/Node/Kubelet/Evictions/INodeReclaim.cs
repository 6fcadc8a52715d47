namespace Kubestrel.Kubelet.Evictions;

/// <summary>Frees disk space that no pod needs.</summary>
internal interface INodeReclaim
{
    /// <summary>Removes every ended container that is not needed, then every unused image.</summary>
    Task ReclaimAsync(CancellationToken cancellationToken);
}
