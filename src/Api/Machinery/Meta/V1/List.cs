namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A list of objects that may be of different kinds, as clients write it to files.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.List")]
public sealed partial record List : ListObject
{
    /// <summary>The objects, each with its own kind and apiVersion.</summary>
    [Field("items", 2, Always = true, Required = true, Raw = "extension")]
    public ValueList<RawJson> Items { get; init; }
}
