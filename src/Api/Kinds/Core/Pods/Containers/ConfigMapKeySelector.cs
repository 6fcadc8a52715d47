namespace Kubestrel.Kinds.Core.V1;

/// <summary>One entry of a ConfigMap.</summary>
[ApiType("io.k8s.api.core.v1.ConfigMapKeySelector", Map = "atomic")]
public sealed partial record ConfigMapKeySelector
{
    /// <summary>The ConfigMap, in the pod's namespace.</summary>
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    /// <summary>The entry's name in data.</summary>
    [Field("key", 2, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>With true the container also starts when the ConfigMap or the entry does not exist; the variable is then not set. Default false.</summary>
    [Field("optional", 3)]
    public bool? Optional { get; init; }
}
