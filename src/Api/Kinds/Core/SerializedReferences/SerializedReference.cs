namespace Kubestrel.Kinds.Core.V1;

/// <summary>A reference to an object, as old controllers put it into the annotation kubernetes.io/created-by.</summary>
[ApiKind("", "v1", "SerializedReference")]
[ApiType("io.k8s.api.core.v1.SerializedReference")]
public sealed partial record SerializedReference : KubeObject
{
    /// <summary>The object that made the one with the annotation.</summary>
    [Field("reference", 1)]
    public ObjectReference Reference { get; init; } = ObjectReference.Empty;
}
