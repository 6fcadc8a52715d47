namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>Reads pod sandboxes.</summary>
public interface ISandboxReader
{
    Task<RuntimeResult<SandboxStatus>> GetSandboxAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>All sandboxes that pass the filter; null is all.</summary>
    Task<RuntimeResult<IReadOnlyList<SandboxInfo>>> ListSandboxesAsync(SandboxFilter? filter, CancellationToken cancellationToken);
}
