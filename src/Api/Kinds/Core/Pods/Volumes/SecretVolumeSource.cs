namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.SecretVolumeSource")]
public sealed partial record SecretVolumeSource
{
    [Field("secretName", 1)]
    public string SecretName { get; init; } = "";

    [Field("items", 2, List = "atomic")]
    public ValueList<KeyToPath> Items { get; init; }

    [Field("defaultMode", 3)]
    public int? DefaultMode { get; init; }

    [Field("optional", 4)]
    public bool? Optional { get; init; }
}
