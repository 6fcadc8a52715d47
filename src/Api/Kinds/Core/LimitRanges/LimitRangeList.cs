namespace Kubestrel.Kinds.Core.V1;

/// <summary>LimitRange objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("", "v1", "LimitRangeList")]
[ApiType("io.k8s.api.core.v1.LimitRangeList")]
public sealed partial record LimitRangeList : ListObject
{
    /// <summary>The LimitRange objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<LimitRange> Items { get; init; }
}
