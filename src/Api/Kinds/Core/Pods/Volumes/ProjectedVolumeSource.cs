namespace Kubestrel.Kinds.Core.V1;

/// <summary>Several sources in one directory.</summary>
[ApiType("io.k8s.api.core.v1.ProjectedVolumeSource")]
public sealed partial record ProjectedVolumeSource
{
    /// <summary>The sources; their files must not collide.</summary>
    [Field("sources", 1, Always = true, List = "atomic")]
    public ValueList<VolumeProjection> Sources { get; init; }

    /// <summary>Permission bits of the files, 0 to 0777 in octal or 511 in decimal; 0644 by default.</summary>
    [Field("defaultMode", 2)]
    public int? DefaultMode { get; init; }
}
