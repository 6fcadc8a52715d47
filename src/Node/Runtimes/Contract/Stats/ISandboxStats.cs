namespace Kubestrel.Runtimes.Contract.Stats;

public interface ISandboxStats
{
    Task<RuntimeResult<SandboxUsage>> GetSandboxStatsAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>Sandboxes that pass the filter (its SandboxId is not used); null is all.</summary>
    Task<RuntimeResult<IReadOnlyList<SandboxUsage>>> ListSandboxStatsAsync(StatsFilter? filter, CancellationToken cancellationToken);
}
