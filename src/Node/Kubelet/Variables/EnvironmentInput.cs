using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Variables;

/// <param name="Services">Services of every namespace.</param>
/// <param name="Allocatable">What the node can give to pods.</param>
internal sealed record EnvironmentInput(
    Pod Pod, Container Container, PodAddresses Addresses, IReadOnlyCollection<Service> Services, ValueMap<Quantity> Allocatable);
