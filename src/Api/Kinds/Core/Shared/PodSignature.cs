namespace Kubestrel.Kinds.Core.V1;

/// <summary>Pods by who made them.</summary>
[ApiType("io.k8s.api.core.v1.PodSignature")]
public sealed partial record PodSignature
{
    /// <summary>The controller of the pods.</summary>
    [Field("podController", 1)]
    public OwnerReference? PodController { get; init; }
}
