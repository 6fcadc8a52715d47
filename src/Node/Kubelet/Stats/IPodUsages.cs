namespace Kubestrel.Kubelet.Stats;

/// <summary>What the pods that run use.</summary>
internal interface IPodUsages
{
    /// <param name="withDisk">Volumes and logs, too.</param>
    Task<IReadOnlyList<PodUsage>> ReadAsync(bool withDisk, CancellationToken cancellationToken);
}
