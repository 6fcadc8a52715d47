using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.Deployments;

/// <summary>One write of a plan, in order; a failed one ends the plan.</summary>
internal abstract record DeploymentStep
{
    /// <param name="Scaled">The event's text once it exists; empty for none.</param>
    public sealed record Create(ReplicaSet Set, string Scaled) : DeploymentStep;

    /// <param name="Scaled">The event's text once it is written; empty for none.</param>
    public sealed record Update(ReplicaSet Set, string Scaled) : DeploymentStep;

    public sealed record Delete(ReplicaSet Set) : DeploymentStep;

    /// <summary>Writes spec and metadata of the deployment itself (a rollback).</summary>
    public sealed record Change(Deployment Deployment) : DeploymentStep;

    /// <summary>Writes the status, and with it the revision annotation.</summary>
    public sealed record Report(Deployment Deployment) : DeploymentStep;

    public sealed record Tell(string Type, string Reason, string Message) : DeploymentStep;
}
