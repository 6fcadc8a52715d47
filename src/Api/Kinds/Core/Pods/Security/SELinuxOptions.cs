namespace Kubestrel.Kinds.Core.V1;

/// <summary>An SELinux label.</summary>
[ApiType("io.k8s.api.core.v1.SELinuxOptions")]
public sealed partial record SELinuxOptions
{
    /// <summary>The user part.</summary>
    [Field("user", 1)]
    public string User { get; init; } = "";

    /// <summary>The role part.</summary>
    [Field("role", 2)]
    public string Role { get; init; } = "";

    /// <summary>The type part.</summary>
    [Field("type", 3)]
    public string Type { get; init; } = "";

    /// <summary>The level part, "s0:c123,c456".</summary>
    [Field("level", 4)]
    public string Level { get; init; } = "";
}
