namespace Kubestrel.Kinds.Core.V1;

/// <summary>Not served: the numbers of a range that are taken, as old servers store them for service addresses and node ports.</summary>
[ApiKind("", "v1", "RangeAllocation")]
[ApiType("io.k8s.api.core.v1.RangeAllocation")]
public sealed partial record RangeAllocation : MetaObject
{
    /// <summary>The range, "10.96.0.0/16" or "30000-32767".</summary>
    [Field("range", 2, Always = true, Required = true)]
    public string Range { get; init; } = "";

    /// <summary>A bit for each number, the first number in the lowest bit.</summary>
    [Field("data", 3, Always = true, Required = true)]
    public ByteString Data { get; init; }
}
