namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "LimitRangeList")]
[ApiType("io.k8s.api.core.v1.LimitRangeList")]
public sealed partial record LimitRangeList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<LimitRange> Items { get; init; }
}
