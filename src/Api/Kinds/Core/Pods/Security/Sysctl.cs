namespace Kubestrel.Kinds.Core.V1;

/// <summary>A kernel setting.</summary>
[ApiType("io.k8s.api.core.v1.Sysctl")]
public sealed partial record Sysctl
{
    /// <summary>The setting with dots or slashes, "net.core.somaxconn".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>What it is set to, as text.</summary>
    [Field("value", 2, Always = true, Required = true)]
    public string Value { get; init; } = "";
}
