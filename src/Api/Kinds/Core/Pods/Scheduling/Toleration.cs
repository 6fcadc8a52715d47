namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Toleration")]
public sealed partial record Toleration
{
    [Field("key", 1)]
    public string Key { get; init; } = "";

    [Field("operator", 2, Enum = "Equal,Exists")]
    public string Operator { get; init; } = "";

    [Field("value", 3)]
    public string Value { get; init; } = "";

    [Field("effect", 4, Enum = "NoExecute,NoSchedule,PreferNoSchedule")]
    public string Effect { get; init; } = "";

    [Field("tolerationSeconds", 5)]
    public long? TolerationSeconds { get; init; }
}
