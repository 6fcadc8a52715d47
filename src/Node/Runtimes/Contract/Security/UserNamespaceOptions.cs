namespace Kubestrel.Runtimes.Contract.Security;

/// <summary><paramref name="Mode"/> is Pod (own namespace) or Node (the host's).</summary>
public sealed record UserNamespaceOptions(NamespaceMode Mode, IReadOnlyList<IdMapping> Uids, IReadOnlyList<IdMapping> Gids);
