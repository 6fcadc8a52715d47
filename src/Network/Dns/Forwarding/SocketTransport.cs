using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Forwarding;

/// <summary>
/// Real sockets. Each query has its own connected UDP socket, so the kernel picks a fresh source port and drops strangers' datagrams; an answer with
/// another id or question is ignored (RFC 5452).
/// </summary>
internal sealed class SocketTransport : IUpstreamTransport
{
    private const int MaxDatagram = 4096;

    public async Task<byte[]?> ExchangeAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await UdpAsync(server, query, cancellationToken).ConfigureAwait(false);
            var truncated = (DnsWire.U16(answer, 2) & DnsWire.TruncatedFlag) != 0;
            return truncated ? await TcpAsync(server, query, cancellationToken).ConfigureAwait(false) ?? answer : answer;
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return null;
        }
    }

    private static async Task<byte[]> UdpAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await socket.SendAsync(query, SocketFlags.None, cancellationToken).ConfigureAwait(false);
        var buffer = new byte[MaxDatagram];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, SocketFlags.None, cancellationToken).ConfigureAwait(false);
            if (Belongs(query.Span, buffer.AsSpan(0, length)))
            {
                return buffer[..length];
            }
        }
    }

    private static async Task<byte[]?> TcpAsync(IPEndPoint server, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, cancellationToken).ConfigureAwait(false);
        await using var stream = new NetworkStream(socket);
        var framed = new byte[query.Length + 2];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)query.Length);
        query.CopyTo(framed.AsMemory(2));
        await stream.WriteAsync(framed, cancellationToken).ConfigureAwait(false);
        var prefix = new byte[2];
        await stream.ReadExactlyAsync(prefix, cancellationToken).ConfigureAwait(false);
        var answer = new byte[BinaryPrimitives.ReadUInt16BigEndian(prefix)];
        await stream.ReadExactlyAsync(answer, cancellationToken).ConfigureAwait(false);
        return Belongs(query.Span, answer) ? answer : null;
    }

    private static bool Belongs(ReadOnlySpan<byte> query, ReadOnlySpan<byte> answer)
    {
        if (answer.Length < DnsWire.HeaderLength || DnsWire.U16(answer, 0) != DnsWire.U16(query, 0)
            || (DnsWire.U16(answer, 2) & DnsWire.ResponseFlag) == 0 || DnsWire.U16(answer, 4) != 1)
        {
            return false;
        }

        int asked = DnsWire.HeaderLength, echoed = DnsWire.HeaderLength;
        return DnsWire.TryReadName(query, ref asked, out var question) && DnsWire.TryReadName(answer, ref echoed, out var echo)
            && question == echo && answer.Length >= echoed + 4 && answer.Slice(echoed, 4).SequenceEqual(query.Slice(asked, 4));
    }
}
