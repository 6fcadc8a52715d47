namespace Kubestrel.Kubelet.Workers;

/// <param name="IsTerminal">The pod has ended by itself.</param>
/// <param name="Delay">When to look again without being woken.</param>
internal readonly record struct SyncResult(bool IsTerminal, TimeSpan Delay);
