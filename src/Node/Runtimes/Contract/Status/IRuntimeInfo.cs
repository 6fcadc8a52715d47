namespace Kubestrel.Runtimes.Contract.Status;

/// <summary>What the runtime is and whether it is ready.</summary>
public interface IRuntimeInfo
{
    Task<RuntimeResult<RuntimeVersion>> GetVersionAsync(CancellationToken cancellationToken);

    Task<RuntimeResult<RuntimeStatus>> GetStatusAsync(CancellationToken cancellationToken);

    /// <summary>The cgroup driver the runtime uses. Unimplemented on containerd below 2.0: the node's own setting counts then.</summary>
    Task<RuntimeResult<CgroupDriver>> GetCgroupDriverAsync(CancellationToken cancellationToken);
}
