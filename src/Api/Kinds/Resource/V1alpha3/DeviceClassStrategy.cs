namespace Kubestrel.Kinds.Resource.V1alpha3;

internal sealed class DeviceClassStrategy()
    : OlderVersionStrategy<DeviceClass, V1beta1.DeviceClass>(new V1beta1.DeviceClassStrategy(), "resource.k8s.io/v1alpha3", "resource.k8s.io/v1beta1");
