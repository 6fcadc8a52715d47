namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>What identifies a sandbox to its maker. <paramref name="Attempt"/> counts sandboxes of one pod from 0.</summary>
public sealed record SandboxMetadata(string Name, string Uid, string Namespace, uint Attempt);
