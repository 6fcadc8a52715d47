namespace Kubestrel.Kinds.Core.V1;

/// <summary>A claim for devices that the pod's containers can use, by object or by template.</summary>
[ApiType("io.k8s.api.core.v1.PodResourceClaim")]
public sealed partial record PodResourceClaim
{
    /// <summary>The name containers use for it in resources.claims; unique in the pod.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>A ResourceClaim of the pod's namespace, which pods may share.</summary>
    [Field("resourceClaimName", 3)]
    public string? ResourceClaimName { get; init; }

    /// <summary>A ResourceClaimTemplate from which a claim is made for this pod alone, and deleted with it.</summary>
    [Field("resourceClaimTemplateName", 4)]
    public string? ResourceClaimTemplateName { get; init; }
}
