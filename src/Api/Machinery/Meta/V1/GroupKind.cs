namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A kind without a version.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.GroupKind")]
public sealed partial record GroupKind
{
    /// <summary>The API group; empty for the core group.</summary>
    [Field("group", 1, Always = true, Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The kind, in CamelCase.</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";
}
