namespace Kubestrel.Kinds.Apps.V1;

[ApiKind("apps", "v1", "DeploymentList")]
[ApiType("io.k8s.api.apps.v1.DeploymentList")]
public sealed partial record DeploymentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Deployment> Items { get; init; }
}
