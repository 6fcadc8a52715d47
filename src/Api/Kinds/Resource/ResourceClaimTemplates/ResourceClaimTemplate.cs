namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>A claim made anew for each pod that names the template.</summary>
[ApiKind("resource.k8s.io", "v1beta1", "ResourceClaimTemplate", Deprecated = "1.35", Removed = "1.38")]
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimTemplate")]
[Resource("resourceclaimtemplates", "resourceclaimtemplate", true, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "F6aZtQPvFlU=")]
public sealed partial record ResourceClaimTemplate : MetaObject
{
    /// <summary>The claim to make. Cannot be changed.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceClaimTemplateSpec Spec { get; init; } = ResourceClaimTemplateSpec.Empty;
}

/// <summary>A claim to be made.</summary>
[ApiType("io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec")]
public sealed partial record ResourceClaimTemplateSpec
{
    /// <summary>Labels and annotations of the claim.</summary>
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the claim asks for, as in a claim of its own.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;
}
