namespace Kubestrel.Kinds.Apps.V1beta1;

[ApiType("io.k8s.api.apps.v1beta1.RollbackConfig")]
public sealed partial record RollbackConfig
{
    [Field("revision", 1)]
    public long Revision { get; init; }
}
