using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Kubestrel.Streaming.RemoteCommands;

/// <summary>Terminal sizes on a resize stream: JSON objects one after another, {"Width":80,"Height":24}.</summary>
public static class TerminalSizeCodec
{
    private const int MaxObject = 4096;

    public static byte[] Encode(TerminalSize size) => Encoding.ASCII.GetBytes($$"""{"Width":{{size.Width}},"Height":{{size.Height}}}""" + "\n");

    /// <summary>Sizes as they arrive; ends with the stream, and at the first thing that is not a size.</summary>
    public static async IAsyncEnumerable<TerminalSize> ReadAllAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pending = new List<byte>(64);
        var buffer = new byte[512];
        while (true)
        {
            int read;
            try
            {
                read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException)
            {
                // A broken connection ends the sizes; the command's own streams report it.
                yield break;
            }

            if (read == 0)
            {
                yield break;
            }

            foreach (var one in buffer.AsMemory(0, read).ToArray())
            {
                if (pending.Count > 0 || one == '{')
                {
                    pending.Add(one);
                }
                else if (!char.IsWhiteSpace((char)one))
                {
                    yield break;
                }

                if (one != '}')
                {
                    continue;
                }

                if (Decode([.. pending]) is not { } size)
                {
                    yield break;
                }

                pending.Clear();
                yield return size;
            }

            if (pending.Count > MaxObject)
            {
                yield break;
            }
        }
    }

    private static TerminalSize? Decode(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            ushort width = 0, height = 0;
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name.Equals("Width", StringComparison.OrdinalIgnoreCase))
                {
                    width = property.Value.GetUInt16();
                }
                else if (property.Name.Equals("Height", StringComparison.OrdinalIgnoreCase))
                {
                    height = property.Value.GetUInt16();
                }
            }

            return new TerminalSize(width, height);
        }
        catch (Exception broken) when (broken is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
