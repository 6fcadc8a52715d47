namespace Kubestrel.Kinds.Core.V1;

/// <summary>Entries of a ConfigMap as files.</summary>
[ApiType("io.k8s.api.core.v1.ConfigMapProjection")]
public sealed partial record ConfigMapProjection
{
    /// <summary>The ConfigMap, in the pod's namespace.</summary>
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    /// <summary>Which entries, and as which files; by default all, each under its own name.</summary>
    [Field("items", 2, List = "atomic")]
    public ValueList<KeyToPath> Items { get; init; }

    /// <summary>With true the pod also starts when the ConfigMap or an entry does not exist. Default false.</summary>
    [Field("optional", 4)]
    public bool? Optional { get; init; }
}
