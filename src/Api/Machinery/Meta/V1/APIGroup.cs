namespace Kubestrel.Machinery.Meta.V1;

/// <summary>An API group in discovery: its name, its versions, and which of them clients should use.</summary>
[ApiKind("meta.k8s.io", "v1", "APIGroup")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup")]
public sealed partial record APIGroup : KubeObject
{
    /// <summary>The group, as in "apps"; the core group has none.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Every served version of the group, best first.</summary>
    [Field("versions", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<GroupVersionForDiscovery> Versions { get; init; }

    /// <summary>The version a client without a choice of its own uses.</summary>
    [Field("preferredVersion", 3)]
    public GroupVersionForDiscovery PreferredVersion { get; init; } = GroupVersionForDiscovery.Empty;

    /// <summary>Which server address clients of which network should use; the longest matching network wins.</summary>
    [Field("serverAddressByClientCIDRs", 4, List = "atomic")]
    public ValueList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
