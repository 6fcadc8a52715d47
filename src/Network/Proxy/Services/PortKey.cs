namespace Kubestrel.Proxy.Services;

/// <summary>What joins a Service port with the ports of its EndpointSlices: name ("" when unnamed) and protocol (TCP, UDP, SCTP).</summary>
public readonly record struct PortKey(string Name, string Protocol);
