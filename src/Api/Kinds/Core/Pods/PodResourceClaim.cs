namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodResourceClaim")]
public sealed partial record PodResourceClaim
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("resourceClaimName", 3)]
    public string? ResourceClaimName { get; init; }

    [Field("resourceClaimTemplateName", 4)]
    public string? ResourceClaimTemplateName { get; init; }
}
