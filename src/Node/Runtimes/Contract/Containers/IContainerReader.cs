namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Reads containers.</summary>
public interface IContainerReader
{
    Task<RuntimeResult<RuntimeContainerStatus>> GetContainerAsync(string containerId, CancellationToken cancellationToken);

    /// <summary>All containers that pass the filter; null is all.</summary>
    Task<RuntimeResult<IReadOnlyList<ContainerInfo>>> ListContainersAsync(ContainerFilter? filter, CancellationToken cancellationToken);
}
