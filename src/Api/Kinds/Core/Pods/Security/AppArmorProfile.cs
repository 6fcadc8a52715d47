namespace Kubestrel.Kinds.Core.V1;

/// <summary>How AppArmor confines a container.</summary>
[ApiType("io.k8s.api.core.v1.AppArmorProfile")]
public sealed partial record AppArmorProfile
{
    /// <summary>RuntimeDefault: the runtime's profile. Localhost: one loaded on the node. Unconfined: none.</summary>
    [Field("type", 1, Always = true, Required = true, Enum = "Localhost,RuntimeDefault,Unconfined")]
    public string Type { get; init; } = "";

    /// <summary>The name of the profile on the node; for Localhost only.</summary>
    [Field("localhostProfile", 2)]
    public string? LocalhostProfile { get; init; }
}
