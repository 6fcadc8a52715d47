namespace Kubestrel.Dns.Zone;

/// <summary>Namespace and name of a Service, in lower case as the API requires them.</summary>
public readonly record struct ServiceName(string Namespace, string Name);
