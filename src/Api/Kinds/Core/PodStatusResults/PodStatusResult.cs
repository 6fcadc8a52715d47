namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodStatusResult")]
[ApiType("io.k8s.api.core.v1.PodStatusResult")]
public sealed partial record PodStatusResult : MetaObject
{
    [Field("status", 2)]
    public PodStatus Status { get; init; } = PodStatus.Empty;
}
