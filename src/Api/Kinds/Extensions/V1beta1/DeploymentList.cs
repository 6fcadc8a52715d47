namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiKind("extensions", "v1beta1", "DeploymentList")]
[ApiType("io.k8s.api.extensions.v1beta1.DeploymentList")]
public sealed partial record DeploymentList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<Deployment> Items { get; init; }
}
