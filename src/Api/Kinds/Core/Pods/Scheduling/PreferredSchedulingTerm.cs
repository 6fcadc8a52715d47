namespace Kubestrel.Kinds.Core.V1;

/// <summary>A term and how much it counts.</summary>
[ApiType("io.k8s.api.core.v1.PreferredSchedulingTerm")]
public sealed partial record PreferredSchedulingTerm
{
    /// <summary>What a matching node gains in the comparison with others, 1 to 100.</summary>
    [Field("weight", 1, Always = true, Required = true)]
    public int Weight { get; init; }

    /// <summary>The term that nodes should match.</summary>
    [Field("preference", 2, Always = true, Required = true)]
    public NodeSelectorTerm Preference { get; init; } = NodeSelectorTerm.Empty;
}
