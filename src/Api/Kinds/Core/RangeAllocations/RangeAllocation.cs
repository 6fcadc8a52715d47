namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "RangeAllocation")]
[ApiType("io.k8s.api.core.v1.RangeAllocation")]
public sealed partial record RangeAllocation : MetaObject
{
    [Field("range", 2, Always = true, Required = true)]
    public string Range { get; init; } = "";

    [Field("data", 3, Always = true, Required = true)]
    public ByteString Data { get; init; }
}
