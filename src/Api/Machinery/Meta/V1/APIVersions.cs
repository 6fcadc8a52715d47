namespace Kubestrel.Machinery.Meta.V1;

[ApiKind("meta.k8s.io", "v1", "APIVersions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions")]
public sealed partial record APIVersions : KubeObject
{
    [Field("versions", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Versions { get; init; }

    [Field("serverAddressByClientCIDRs", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
