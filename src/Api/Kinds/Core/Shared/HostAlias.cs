namespace Kubestrel.Kinds.Core.V1;

/// <summary>A line of /etc/hosts.</summary>
[ApiType("io.k8s.api.core.v1.HostAlias")]
public sealed partial record HostAlias
{
    /// <summary>The IPv4 or IPv6 address the line begins with.</summary>
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";

    /// <summary>The names that lead to the address.</summary>
    [Field("hostnames", 2, List = "atomic")]
    public ValueList<string> Hostnames { get; init; }
}
