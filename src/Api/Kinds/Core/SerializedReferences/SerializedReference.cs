namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "SerializedReference")]
[ApiType("io.k8s.api.core.v1.SerializedReference")]
public sealed partial record SerializedReference : KubeObject
{
    [Field("reference", 1)]
    public ObjectReference Reference { get; init; } = ObjectReference.Empty;
}
