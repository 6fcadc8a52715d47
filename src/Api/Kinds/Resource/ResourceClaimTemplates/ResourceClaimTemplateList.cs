namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiKind("resource.k8s.io", "v1beta1", "ResourceClaimTemplateList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimTemplateList")]
public sealed partial record ResourceClaimTemplateList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceClaimTemplate> Items { get; init; }
}
