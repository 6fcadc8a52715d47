namespace Kubestrel.Kinds.ApiRegistration.V1;

[ApiKind("apiregistration.k8s.io", "v1", "APIServiceList")]
[ApiType("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceList")]
public sealed partial record APIServiceList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<APIService> Items { get; init; }
}
