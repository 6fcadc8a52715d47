using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <param name="Sets">The ReplicaSets the deployment owns.</param>
/// <param name="PodsBySet">The uids of those that have pods which have not finished; Recreate waits for them.</param>
internal sealed record DeploymentSnapshot(Deployment Deployment, IReadOnlyList<ReplicaSet> Sets, IReadOnlySet<string> PodsBySet);
