namespace Kubestrel.Kinds.Core.V1;

/// <summary>An image a node has.</summary>
[ApiType("io.k8s.api.core.v1.ContainerImage")]
public sealed partial record ContainerImage
{
    /// <summary>The names it is known by, with digest and with tag; at most five.</summary>
    [Field("names", 1, Always = true, List = "atomic")]
    public ValueList<string> Names { get; init; }

    /// <summary>Its size in bytes, unpacked, as the runtime reports it.</summary>
    [Field("sizeBytes", 2)]
    public long SizeBytes { get; init; }
}
