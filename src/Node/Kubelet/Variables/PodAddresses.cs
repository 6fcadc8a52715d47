namespace Kubestrel.Kubelet.Variables;

/// <summary>Addresses of a pod and of its node, primary first.</summary>
internal sealed record PodAddresses(IReadOnlyList<string> PodIps, IReadOnlyList<string> HostIps);
