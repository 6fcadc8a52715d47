namespace Kubestrel.Machinery.Meta.V1;

/// <summary>What an object is: kind and group version.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.TypeMeta")]
public sealed partial record TypeMeta
{
    /// <summary>The kind, in CamelCase.</summary>
    [Field("kind", 1)]
    public string Kind { get; init; } = "";

    /// <summary>The group version whose form the object has, "v1" or "apps/v1".</summary>
    [Field("apiVersion", 2)]
    public string ApiVersion { get; init; } = "";
}
