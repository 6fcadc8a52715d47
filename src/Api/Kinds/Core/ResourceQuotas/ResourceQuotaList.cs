namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ResourceQuotaList")]
[ApiType("io.k8s.api.core.v1.ResourceQuotaList")]
public sealed partial record ResourceQuotaList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceQuota> Items { get; init; }
}
