namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodResourceClaimStatus")]
public sealed partial record PodResourceClaimStatus
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("resourceClaimName", 2)]
    public string? ResourceClaimName { get; init; }
}
