namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "APIGroup")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIGroup")]
public sealed partial record APIGroup : KubeObject
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("versions", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<GroupVersionForDiscovery> Versions { get; init; }

    [Field("preferredVersion", 3)]
    public GroupVersionForDiscovery PreferredVersion { get; init; } = GroupVersionForDiscovery.Empty;

    [Field("serverAddressByClientCIDRs", 4, List = "atomic")]
    public ValueList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
