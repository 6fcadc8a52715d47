namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>A port of the sandbox published on the host when <paramref name="HostPort"/> is not 0.</summary>
public sealed record PortBinding(PortProtocol Protocol, int ContainerPort, int HostPort, string HostIp);
