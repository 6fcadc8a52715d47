namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Preconditions")]
public sealed partial record Preconditions
{
    [Field("uid", 1)]
    public string? Uid { get; init; }
}
