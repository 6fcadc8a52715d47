namespace Kubestrel.Kinds.Core.V1;

/// <summary>Objects that may be of different kinds.</summary>
[ApiKind("", "v1", "List")]
[ApiType("io.k8s.api.core.v1.List")]
public sealed partial record List : ListObject
{
    /// <summary>The objects, each with its own kind and apiVersion.</summary>
    [Field("items", 2, Always = true, Required = true, Raw = "extension")]
    public ValueList<RawJson> Items { get; init; }
}
