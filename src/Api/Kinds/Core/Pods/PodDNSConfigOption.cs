namespace Kubestrel.Kinds.Core.V1;

/// <summary>An option of resolv.conf.</summary>
[ApiType("io.k8s.api.core.v1.PodDNSConfigOption")]
public sealed partial record PodDNSConfigOption
{
    /// <summary>The option, as "ndots" or "timeout".</summary>
    [Field("name", 1)]
    public string Name { get; init; } = "";

    /// <summary>Its value, as "2"; unset for options without one.</summary>
    [Field("value", 2)]
    public string? Value { get; init; }
}
