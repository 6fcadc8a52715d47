using System.Collections.Immutable;
using System.Net;

namespace Kubestrel.Dns.Zone;

/// <summary>One address behind a Service. The host name is the endpoint's own, or its address with dashes for dots and colons.</summary>
internal sealed record NamedEndpoint(string HostName, IPAddress Address, ImmutableArray<NamedPort> Ports);
