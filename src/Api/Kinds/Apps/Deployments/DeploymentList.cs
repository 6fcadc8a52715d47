namespace Kubestrel.Kinds.Apps.V1;

/// <summary>Deployment objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("apps", "v1", "DeploymentList")]
[ApiType("io.k8s.api.apps.v1.DeploymentList")]
public sealed partial record DeploymentList : ListObject
{
    /// <summary>The Deployment objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Deployment> Items { get; init; }
}
