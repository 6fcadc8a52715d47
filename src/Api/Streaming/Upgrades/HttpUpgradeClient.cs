using System.Text;

namespace Kubestrel.Streaming.Upgrades;

/// <summary>Asks for a protocol switch on a connected stream (TCP, TLS or a unix socket).</summary>
public static class HttpUpgradeClient
{
    private const int MaxHead = 64 * 1024;

    private static readonly string[] s_ownHeaders = ["Host", "Connection", "Upgrade", "Content-Length", "Transfer-Encoding"];

    /// <summary>Sends the request and reads the answer. On 101 the result has the upgraded stream (which owns the transport); otherwise
    /// up to <paramref name="bodyLimit"/> bytes of the body, and the transport is the caller's to dispose. IOException: no HTTP answer,
    /// or a 101 for another protocol.</summary>
    public static async Task<HttpUpgradeResult> UpgradeAsync(
        Stream transport, HttpUpgradeRequest request, int bodyLimit, CancellationToken cancellationToken)
    {
        await transport.WriteAsync(Format(request), cancellationToken).ConfigureAwait(false);
        await transport.FlushAsync(cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> rest = default;
        while (true)
        {
            (var head, rest) = await ReadHeadAsync(transport, rest, cancellationToken).ConfigureAwait(false);
            if (head.StatusCode is >= 100 and < 200 and not 101)
            {
                continue;
            }

            if (head.StatusCode != 101)
            {
                var body = await HttpBodyReader.ReadAsync(head, new PrefixedStream(transport, rest), bodyLimit, cancellationToken).ConfigureAwait(false);
                return new HttpUpgradeResult(head, null, body);
            }

            return Mentions(head["Connection"], "Upgrade") && Mentions(head["Upgrade"], request.Protocol)
                ? new HttpUpgradeResult(head, new PrefixedStream(transport, rest), default)
                : throw new IOException("unable to upgrade: missing upgrade headers in response");
        }
    }

    private static bool Mentions(string header, string word) => header.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static byte[] Format(HttpUpgradeRequest request)
    {
        var text = new StringBuilder(512)
            .Append(Clean(request.Method)).Append(' ').Append(Clean(request.Target)).Append(" HTTP/1.1\r\n")
            .Append("Host: ").Append(Clean(request.Host)).Append("\r\n")
            .Append("Connection: Upgrade\r\nUpgrade: ").Append(Clean(request.Protocol)).Append("\r\n");
        if (request.Method is "POST" or "PUT" or "PATCH")
        {
            text.Append("Content-Length: 0\r\n");
        }

        foreach (var (name, value) in request.Headers)
        {
            if (!s_ownHeaders.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                text.Append(Clean(name)).Append(": ").Append(Clean(value)).Append("\r\n");
            }
        }

        return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
    }

    private static string Clean(string part) => part.AsSpan().ContainsAny('\r', '\n', '\0')
        ? throw new ArgumentException("a request part contains a line break")
        : part;

    private static async Task<(HttpResponseHead Head, ReadOnlyMemory<byte> After)> ReadHeadAsync(
        Stream transport, ReadOnlyMemory<byte> already, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Max(4096, already.Length)];
        already.CopyTo(buffer);
        var length = already.Length;
        while (true)
        {
            var end = FindHeadEnd(buffer.AsSpan(0, length));
            if (end > 0)
            {
                var head = HttpResponseHead.TryParse(Encoding.Latin1.GetString(buffer, 0, end));
                return head is null ? throw new IOException("malformed HTTP response") : (head, buffer.AsMemory(end, length - end));
            }

            if (length == buffer.Length)
            {
                if (length >= MaxHead)
                {
                    throw new IOException("header size limit exceeded");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = await transport.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                throw new EndOfStreamException("the server closed the connection before it answered");
            }

            length += read;
        }
    }

    // The empty line, with or without carriage returns.
    private static int FindHeadEnd(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 3 : lf >= 0 ? lf + 2 : 0;
    }
}
