namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Taint")]
public sealed partial record Taint
{
    [Field("key", 1, Always = true, Required = true)]
    public string Key { get; init; } = "";

    [Field("value", 2)]
    public string Value { get; init; } = "";

    [Field("effect", 3, Always = true, Required = true, Enum = "NoExecute,NoSchedule,PreferNoSchedule")]
    public string Effect { get; init; } = "";

    [Field("timeAdded", 4)]
    public Time? TimeAdded { get; init; }
}
