namespace Kubestrel.Kinds.Core.V1;

/// <summary>An object of the same namespace, with its kind.</summary>
[ApiType("io.k8s.api.core.v1.TypedLocalObjectReference", Map = "atomic")]
public sealed partial record TypedLocalObjectReference
{
    /// <summary>The kind's group; unset for the core group.</summary>
    [Field("apiGroup", 1, Always = true)]
    public string? ApiGroup { get; init; }

    /// <summary>The kind, as "PersistentVolumeClaim".</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The object's name in its namespace.</summary>
    [Field("name", 3, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
