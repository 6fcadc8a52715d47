using System.Buffers.Binary;
using Google.Protobuf;

namespace Kubestrel.Runtimes.Cri.Grpc;

/// <summary>gRPC's framing: one byte (1 is compressed), four bytes of length (big endian), the message.</summary>
internal static class GrpcFrame
{
    public const int HeaderSize = 5;

    /// <summary>Takes the first message of a body; false where it is cut short or compressed.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, out ReadOnlyMemory<byte> payload, out ReadOnlyMemory<byte> rest)
    {
        payload = rest = default;
        if (body.Length < HeaderSize || body.Span[0] != 0)
        {
            return false;
        }

        var size = BinaryPrimitives.ReadUInt32BigEndian(body.Span[1..]);
        if (size > body.Length - HeaderSize)
        {
            return false;
        }

        payload = body.Slice(HeaderSize, (int)size);
        rest = body[(HeaderSize + (int)size)..];
        return true;
    }

    /// <summary>The next message of a stream; null at its end.</summary>
    public static async ValueTask<T?> ReadAsync<T>(Stream stream, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        var header = new byte[HeaderSize];
        var read = await stream.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderSize || header[0] != 0)
        {
            throw new IOException("the stream holds a frame that cannot be read");
        }

        var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await stream.ReadExactlyAsync(payload, cancellationToken).ConfigureAwait(false);
        return parser.ParseFrom(payload);
    }
}
