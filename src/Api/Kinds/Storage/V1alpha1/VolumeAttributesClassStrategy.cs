namespace Kubestrel.Kinds.Storage.V1alpha1;

internal sealed class VolumeAttributesClassStrategy()
    : OlderVersionStrategy<VolumeAttributesClass, V1beta1.VolumeAttributesClass>(new V1beta1.VolumeAttributesClassStrategy(), "storage.k8s.io/v1alpha1", "storage.k8s.io/v1beta1");
