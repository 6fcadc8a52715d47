namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The answer of /api: the versions of the core group.</summary>
[ApiKind("meta.k8s.io", "v1", "APIVersions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.APIVersions")]
public sealed partial record APIVersions : KubeObject
{
    /// <summary>The served versions, "v1".</summary>
    [Field("versions", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Versions { get; init; }

    /// <summary>Which server address clients of which network should use; the longest matching network wins.</summary>
    [Field("serverAddressByClientCIDRs", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<ServerAddressByClientCIDR> ServerAddressByClientCIDRs { get; init; }
}
