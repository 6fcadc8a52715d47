namespace Kubestrel.Kinds.Core.V1;

/// <summary>Which system calls are allowed.</summary>
[ApiType("io.k8s.api.core.v1.SeccompProfile")]
public sealed partial record SeccompProfile
{
    /// <summary>RuntimeDefault: those of the runtime's profile. Localhost: those of a file on the node. Unconfined: all.</summary>
    [Field("type", 1, Always = true, Required = true, Enum = "Localhost,RuntimeDefault,Unconfined")]
    public string Type { get; init; } = "";

    /// <summary>The file, relative to the kubelet's seccomp directory; for Localhost only.</summary>
    [Field("localhostProfile", 2)]
    public string? LocalhostProfile { get; init; }
}
