namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.DownwardAPIProjection")]
public sealed partial record DownwardAPIProjection
{
    [Field("items", 1, List = "atomic")]
    public ValueList<DownwardAPIVolumeFile> Items { get; init; }
}
