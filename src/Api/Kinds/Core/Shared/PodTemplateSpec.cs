namespace Kubestrel.Kinds.Core.V1;

/// <summary>The pods a controller makes.</summary>
[ApiType("io.k8s.api.core.v1.PodTemplateSpec")]
public sealed partial record PodTemplateSpec
{
    /// <summary>Labels and annotations of the pods; a name here means nothing.</summary>
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the pods run, as in a pod of its own.</summary>
    [Field("spec", 2)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;
}
