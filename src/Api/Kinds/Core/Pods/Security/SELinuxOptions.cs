namespace Kubestrel.Kinds.Core.V1;

/// <summary>An SELinux label.</summary>
[ApiType("io.k8s.api.core.v1.SELinuxOptions")]
public sealed partial record SELinuxOptions
{
    /// <summary>The label's user, as "system_u".</summary>
    [Field("user", 1)]
    public string User { get; init; } = "";

    /// <summary>The label's role, as "system_r".</summary>
    [Field("role", 2)]
    public string Role { get; init; } = "";

    /// <summary>The label's type, as "container_t".</summary>
    [Field("type", 3)]
    public string Type { get; init; } = "";

    /// <summary>The label's sensitivity and categories, "s0:c123,c456"; keeps pods apart.</summary>
    [Field("level", 4)]
    public string Level { get; init; } = "";
}
