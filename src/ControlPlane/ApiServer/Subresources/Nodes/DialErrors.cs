using System.Net.Sockets;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>Go's words for connections that could not be made.</summary>
internal static class DialErrors
{
    public static string Text(Exception exception, Uri target)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException socket)
            {
                var host = target.Host.Length > 0 && target.HostNameType == UriHostNameType.IPv6 ? $"[{target.DnsSafeHost}]" : target.Host;
                return $"dial tcp {host}:{target.Port}: {Reason(socket)}";
            }
        }

        return (exception.InnerException ?? exception).Message;
    }

    private static string Reason(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connect: connection refused",
        SocketError.HostUnreachable => "connect: no route to host",
        SocketError.NetworkUnreachable => "connect: network is unreachable",
        SocketError.TimedOut => "i/o timeout",
        SocketError.HostNotFound => "no such host",
        SocketError.ConnectionReset => "connection reset by peer",
        _ => socket.Message,
    };
}
