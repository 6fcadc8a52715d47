namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>ResourceClaim objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceClaimList", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimList")]
public sealed partial record ResourceClaimList : ListObject
{
    /// <summary>The ResourceClaim objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<ResourceClaim> Items { get; init; }
}
