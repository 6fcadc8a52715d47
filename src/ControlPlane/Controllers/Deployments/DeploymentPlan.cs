namespace Kubestrel.Controllers.Deployments;

/// <param name="Again">When to look again without any change (a progress deadline); null for never.</param>
internal sealed record DeploymentPlan(IReadOnlyList<DeploymentStep> Steps, TimeSpan? Again);
