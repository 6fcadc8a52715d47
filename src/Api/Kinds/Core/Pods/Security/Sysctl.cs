namespace Kubestrel.Kinds.Core.V1;

/// <summary>A kernel setting.</summary>
[ApiType("io.k8s.api.core.v1.Sysctl")]
public sealed partial record Sysctl
{
    /// <summary>Its name, "net.core.somaxconn".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Its value.</summary>
    [Field("value", 2, Always = true, Required = true)]
    public string Value { get; init; } = "";
}
