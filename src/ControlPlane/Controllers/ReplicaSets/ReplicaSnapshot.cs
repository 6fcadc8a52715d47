using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

/// <param name="Pods">The owner's active pods.</param>
/// <param name="Related">The active pods of the owners that have the same owner (a Deployment's other ReplicaSets), this one's included.</param>
/// <param name="IsCurrent">The informer has shown all earlier creations and deletions.</param>
internal sealed record ReplicaSnapshot(ReplicaOwner Owner, IReadOnlyList<Pod> Pods, IReadOnlyList<Pod> Related, bool IsCurrent);
