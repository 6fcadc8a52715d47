namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Changes a running container.</summary>
public interface IContainerUpdater
{
    /// <summary>Applies new cgroup limits. Members that are 0 or empty are left as they are.</summary>
    Task<RuntimeResult> UpdateContainerResourcesAsync(string containerId, LinuxResources resources, CancellationToken cancellationToken);

    /// <summary>Reopens the log file after it was renamed (rotation). Fails for a container that does not run.</summary>
    Task<RuntimeResult> ReopenContainerLogAsync(string containerId, CancellationToken cancellationToken);
}
