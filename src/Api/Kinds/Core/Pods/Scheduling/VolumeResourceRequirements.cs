namespace Kubestrel.Kinds.Core.V1;

/// <summary>The size of storage.</summary>
[ApiType("io.k8s.api.core.v1.VolumeResourceRequirements")]
public sealed partial record VolumeResourceRequirements
{
    /// <summary>The largest volume that will do, under "storage".</summary>
    [Field("limits", 1)]
    public ValueMap<Quantity> Limits { get; init; }

    /// <summary>The smallest volume that will do, under "storage"; raising it later grows the volume if its class allows.</summary>
    [Field("requests", 2)]
    public ValueMap<Quantity> Requests { get; init; }
}
