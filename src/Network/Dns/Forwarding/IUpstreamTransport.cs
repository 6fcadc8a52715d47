using System.Net;

namespace Kubestrel.Dns.Forwarding;

/// <summary>One exchange with one resolver.</summary>
internal interface IUpstreamTransport
{
    /// <summary>
    /// Sends <paramref name="query"/> by UDP, and again by TCP when the answer is truncated. Null when nothing usable came: refused, unreachable
    /// or malformed. Cancellation is the caller's timeout.
    /// </summary>
    Task<byte[]?> ExchangeAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancellationToken);
}
