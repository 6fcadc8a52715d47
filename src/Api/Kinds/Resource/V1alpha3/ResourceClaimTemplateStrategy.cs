namespace Kubestrel.Kinds.Resource.V1alpha3;

internal sealed class ResourceClaimTemplateStrategy()
    : OlderVersionStrategy<ResourceClaimTemplate, V1beta1.ResourceClaimTemplate>(new V1beta1.ResourceClaimTemplateStrategy(), "resource.k8s.io/v1alpha3", "resource.k8s.io/v1beta1");
