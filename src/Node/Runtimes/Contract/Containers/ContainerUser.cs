namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>The identity the first process was started with.</summary>
public sealed record ContainerUser(long Uid, long Gid, IReadOnlyList<long> SupplementalGroups);
