namespace Kubestrel.Scheduler.Framework;

/// <summary>Where a pod goes, or why nowhere.</summary>
/// <param name="Node">The node; null when no node fits.</param>
internal sealed record Decision(string? Node, Verdicts Verdicts);
