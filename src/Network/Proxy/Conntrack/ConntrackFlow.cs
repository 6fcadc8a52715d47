using System.Net;

namespace Kubestrel.Proxy.Conntrack;

/// <summary>A tracked UDP flow: its first packet's addresses, and the address that answers (the endpoint after DNAT).</summary>
internal readonly record struct ConntrackFlow(IPEndPoint Source, IPEndPoint Destination, IPAddress ReplySource);
