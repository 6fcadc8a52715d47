namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiKind("apps", "v1beta1", "DeploymentList")]
[ApiType("io.k8s.api.apps.v1beta1.DeploymentList")]
public sealed partial record DeploymentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Deployment> Items { get; init; }
}
