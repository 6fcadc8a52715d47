namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A group and a version of it.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupVersion")]
public sealed partial record MetaGroupVersion
{
    /// <summary>The API group; empty for the core group.</summary>
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The version, "v1".</summary>
    [Field("version", 2, Always = true, Required = true)]
    public string Version { get; init; } = "";
}
