namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ConfigMapVolumeSource")]
public sealed partial record ConfigMapVolumeSource
{
    [Field("name", 1, 1, Default = "\"\"")]
    public string Name { get; init; } = "";

    [Field("items", 2, List = "atomic")]
    public ValueList<KeyToPath> Items { get; init; }

    [Field("defaultMode", 3)]
    public int? DefaultMode { get; init; }

    [Field("optional", 4)]
    public bool? Optional { get; init; }
}
