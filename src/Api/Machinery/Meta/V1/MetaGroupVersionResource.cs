namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A resource in one version of its group.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersionResource")]
public sealed partial record MetaGroupVersionResource
{
    /// <summary>The API group; empty for the core group.</summary>
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The version, "v1".</summary>
    [Field("version", 2, Always = true, Required = true)]
    public string Version { get; init; } = "";

    /// <summary>The plural name of the resource.</summary>
    [Field("resource", 3, Always = true, Required = true)]
    public string Resource { get; init; } = "";
}
