namespace Kubestrel.Kinds.Core.V1;

/// <summary>A line of /etc/hosts.</summary>
[ApiType("io.k8s.api.core.v1.HostAlias")]
public sealed partial record HostAlias
{
    /// <summary>The address.</summary>
    [Field("ip", 1, Always = true, Required = true)]
    public string Ip { get; init; } = "";

    /// <summary>The names for it.</summary>
    [Field("hostnames", 2, List = "atomic")]
    public ValueList<string> Hostnames { get; init; }
}
