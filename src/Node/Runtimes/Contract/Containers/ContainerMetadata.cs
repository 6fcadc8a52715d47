namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>What identifies a container to its maker within a sandbox. <paramref name="Attempt"/> is the restart count.</summary>
public sealed record ContainerMetadata(string Name, uint Attempt);
