namespace Kubestrel.Runtimes.Contract.Status;

/// <summary>A handler a RuntimeClass may name; the empty name is the default one.</summary>
public sealed record RuntimeHandlerInfo(string Name, bool RecursiveReadOnlyMounts, bool UserNamespaces);
