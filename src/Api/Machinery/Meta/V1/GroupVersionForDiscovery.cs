namespace Kubestrel.Machinery.Meta.V1;

/// <summary>One version of a group, whole and in part, so that clients need not split it.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionForDiscovery")]
public sealed partial record GroupVersionForDiscovery
{
    /// <summary>Group and version, "apps/v1".</summary>
    [Field("groupVersion", 1, Always = true, Required = true)]
    public string GroupVersion { get; init; } = "";

    /// <summary>The version alone, "v1".</summary>
    [Field("version", 2, Always = true, Required = true)]
    public string Version { get; init; } = "";
}
