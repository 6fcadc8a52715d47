using System.Globalization;

namespace Kubestrel.Streaming.Upgrades;

/// <summary>Reads the body of a refusal: by length, chunked, or to the end of the connection; never more than a limit.</summary>
internal static class HttpBodyReader
{
    private const int MaxChunkLine = 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpResponseHead head, Stream stream, int limit, CancellationToken cancellationToken)
    {
        if (head.StatusCode is 204 or 304)
        {
            return default;
        }

        using var body = new MemoryStream();
        try
        {
            if (head["Transfer-Encoding"].Contains("chunked", StringComparison.OrdinalIgnoreCase))
            {
                await ReadChunksAsync(stream, body, limit, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var length = long.TryParse(head["Content-Length"], CultureInfo.InvariantCulture, out var said) ? said : long.MaxValue;
                await CopyAsync(stream, body, Math.Min(length, limit), cancellationToken).ConfigureAwait(false);
            }
        }
        catch (IOException) when (body.Length > 0)
        {
            // A body that breaks off still says more than none.
        }

        return body.ToArray();
    }

    private static async Task ReadChunksAsync(Stream stream, MemoryStream body, int limit, CancellationToken cancellationToken)
    {
        while (body.Length < limit)
        {
            var line = await ReadLineAsync(stream, cancellationToken).ConfigureAwait(false);
            var size = line.Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length <= 0)
            {
                return;
            }

            await CopyAsync(stream, body, Math.Min(length, limit - body.Length), cancellationToken).ConfigureAwait(false);
            await ReadLineAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new List<char>(16);
        var one = new byte[1];
        while (line.Count < MaxChunkLine && await stream.ReadAsync(one, cancellationToken).ConfigureAwait(false) > 0)
        {
            if (one[0] == '\n')
            {
                break;
            }

            line.Add((char)one[0]);
        }

        return new string([.. line]).TrimEnd('\r');
    }

    private static async Task CopyAsync(Stream stream, MemoryStream body, long count, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        while (count > 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, count)), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            body.Write(buffer, 0, read);
            count -= read;
        }
    }
}
