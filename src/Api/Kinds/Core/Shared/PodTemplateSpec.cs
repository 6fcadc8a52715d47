namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodTemplateSpec")]
public sealed partial record PodTemplateSpec
{
    [Field("metadata", 1)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field("spec", 2)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;
}
