namespace Kubestrel.Runtimes.Contract.Stats;

public interface IContainerStats
{
    Task<RuntimeResult<ContainerUsage>> GetContainerStatsAsync(string containerId, CancellationToken cancellationToken);

    /// <summary>Containers that run and pass the filter; null is all.</summary>
    Task<RuntimeResult<IReadOnlyList<ContainerUsage>>> ListContainerStatsAsync(StatsFilter? filter, CancellationToken cancellationToken);
}
