namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PodSignature")]
public sealed partial record PodSignature
{
    [Field("podController", 1)]
    public OwnerReference? PodController { get; init; }
}
