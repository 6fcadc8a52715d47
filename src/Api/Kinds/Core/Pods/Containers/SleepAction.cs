namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.SleepAction")]
public sealed partial record SleepAction
{
    [Field("seconds", 1, Always = true, Required = true)]
    public long Seconds { get; init; }
}
