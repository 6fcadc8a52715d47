namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>ResourceClaimTemplate objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceClaimTemplateList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimTemplateList")]
public sealed partial record ResourceClaimTemplateList : ListObject
{
    /// <summary>The ResourceClaimTemplate objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceClaimTemplate> Items { get; init; }
}
