namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.SeccompProfile")]
public sealed partial record SeccompProfile
{
    [Field("type", 1, Always = true, Required = true, Enum = "Localhost,RuntimeDefault,Unconfined")]
    public string Type { get; init; } = "";

    [Field("localhostProfile", 2)]
    public string? LocalhostProfile { get; init; }
}
