namespace Kubestrel.Kinds.Core.V1;

/// <summary>Facts about the pod as files.</summary>
[ApiType("io.k8s.api.core.v1.DownwardAPIProjection")]
public sealed partial record DownwardAPIProjection
{
    /// <summary>The files, each with a field or a resource of the pod.</summary>
    [Field("items", 1, List = "atomic")]
    public ValueList<DownwardAPIVolumeFile> Items { get; init; }
}
