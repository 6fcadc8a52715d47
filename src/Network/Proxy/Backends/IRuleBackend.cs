using Kubestrel.Proxy.Rules;

namespace Kubestrel.Proxy.Backends;

/// <summary>The one table of one address family in the kernel (or a fake of it).</summary>
internal interface IRuleBackend
{
    /// <summary>Applies all operations or none. Returns null on success, else what the backend said.</summary>
    Task<string?> ApplyAsync(IReadOnlyList<NftOperation> operations, CancellationToken cancellationToken);

    /// <summary>What is in the table now; null when there is no such table.</summary>
    Task<TableListing?> ListAsync(CancellationToken cancellationToken);

    /// <summary>The clients in the affinity sets of the table, by set name; empty when there is no table.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<AffinityClient>>> ListAffinityAsync(CancellationToken cancellationToken);

    /// <summary>Removes the table. Returns null when it is gone (or was never there), else what the backend said.</summary>
    Task<string?> DeleteTableAsync(CancellationToken cancellationToken);
}
