using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Evictions;

/// <summary>Why a pod has to go, and how fast.</summary>
/// <param name="GraceSeconds">What its containers get to end.</param>
/// <param name="Condition">The DisruptionTarget condition; null where the pod broke a limit of its own.</param>
internal sealed record Eviction(string Message, long GraceSeconds, PodCondition? Condition = null);
