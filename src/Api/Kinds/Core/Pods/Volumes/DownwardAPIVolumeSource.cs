namespace Kubestrel.Kinds.Core.V1;

/// <summary>Facts about the pod as files; labels and annotations follow later changes.</summary>
[ApiType("io.k8s.api.core.v1.DownwardAPIVolumeSource")]
public sealed partial record DownwardAPIVolumeSource
{
    /// <summary>The files, each with a field or a resource of the pod.</summary>
    [Field("items", 1, List = "atomic")]
    public ValueList<DownwardAPIVolumeFile> Items { get; init; }

    /// <summary>Permission bits of the files, 0 to 0777 in octal or 511 in decimal; 0644 by default.</summary>
    [Field("defaultMode", 2)]
    public int? DefaultMode { get; init; }
}
