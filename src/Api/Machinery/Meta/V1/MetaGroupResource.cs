namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A resource without a version.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource")]
public sealed partial record MetaGroupResource
{
    /// <summary>The API group; empty for the core group.</summary>
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The plural name of the resource.</summary>
    [Field("resource", 2, Always = true, Required = true)]
    public string Resource { get; init; } = "";
}
