namespace Kubestrel.Kinds.Core.V1;

/// <summary>A requirement on a label of nodes.</summary>
[ApiType("io.k8s.api.core.v1.TopologySelectorLabelRequirement")]
public sealed partial record TopologySelectorLabelRequirement
{
    /// <summary>The label's name, as topology.kubernetes.io/zone.</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>The values that will do, at least one.</summary>
    [Field("values", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
