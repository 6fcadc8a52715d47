using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Variables;

namespace Kubestrel.Kubelet.Volumes;

/// <param name="Allocatable">What the node can give to pods.</param>
internal sealed record VolumeInput(Pod Pod, PodAddresses Addresses, ValueMap<Quantity> Allocatable);
