namespace Kubestrel.Kinds.Resource.V1alpha3;

internal sealed class ResourceClaimStrategy()
    : OlderVersionStrategy<ResourceClaim, V1beta1.ResourceClaim>(new V1beta1.ResourceClaimStrategy(), "resource.k8s.io/v1alpha3", "resource.k8s.io/v1beta1");
