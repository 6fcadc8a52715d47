namespace Kubestrel.Kinds.Core.V1;

/// <summary>A Quobyte volume.</summary>
[ApiType("io.k8s.api.core.v1.QuobyteVolumeSource")]
public sealed partial record QuobyteVolumeSource
{
    /// <summary>Registries as "host:port", with commas between.</summary>
    [Field("registry", 1, Always = true, Required = true)]
    public string Registry { get; init; } = "";

    /// <summary>The name of a volume that already exists at Quobyte.</summary>
    [Field("volume", 2, Always = true, Required = true)]
    public string Volume { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>The user who mounts; by default the service account's.</summary>
    [Field("user", 4)]
    public string User { get; init; } = "";

    /// <summary>The group who mounts; by default none.</summary>
    [Field("group", 5)]
    public string Group { get; init; } = "";

    /// <summary>The Quobyte tenant; set by provisioners.</summary>
    [Field("tenant", 6)]
    public string Tenant { get; init; } = "";
}
