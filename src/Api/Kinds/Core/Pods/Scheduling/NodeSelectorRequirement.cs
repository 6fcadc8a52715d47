namespace Kubestrel.Kinds.Core.V1;

/// <summary>One requirement on a node.</summary>
[ApiType("io.k8s.api.core.v1.NodeSelectorRequirement")]
public sealed partial record NodeSelectorRequirement
{
    /// <summary>The label, or for matchFields the field.</summary>
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    /// <summary>In, NotIn: one of (none of) values. Exists, DoesNotExist: any (no) value. Gt, Lt: an integer above (below) the one given.</summary>
    [Field("operator", 2, Always = true, Required = true, Enum = "DoesNotExist,Exists,Gt,In,Lt,NotIn")]
    public string Operator { get; init; } = "";

    /// <summary>For In and NotIn at least one value, for Gt and Lt one integer, else none.</summary>
    [Field("values", 3, List = "atomic")]
    public ValueList<string> Values { get; init; }
}
