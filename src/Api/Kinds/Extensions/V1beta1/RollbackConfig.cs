namespace Kubestrel.Kinds.Extensions.V1beta1;

[ApiType("io.k8s.api.extensions.v1beta1.RollbackConfig")]
public sealed partial record RollbackConfig
{
    [Field("revision", 1)]
    public long Revision { get; init; }
}
