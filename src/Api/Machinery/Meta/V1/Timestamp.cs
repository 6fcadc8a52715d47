namespace Kubestrel.Machinery.Meta.V1;

/// <summary>A point in time as protobuf carries it.</summary>
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.Timestamp")]
public sealed partial record Timestamp
{
    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    [Field("seconds", 1, Always = true, Required = true)]
    public long Seconds { get; init; }

    /// <summary>The fraction of the second in nanoseconds, 0 to 999,999,999.</summary>
    [Field("nanos", 2, Always = true, Required = true)]
    public int Nanos { get; init; }
}
