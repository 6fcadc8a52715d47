namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ServiceAccountList")]
[ApiType("io.k8s.api.core.v1.ServiceAccountList")]
public sealed partial record ServiceAccountList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ServiceAccount> Items { get; init; }
}
