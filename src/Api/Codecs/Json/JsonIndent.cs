using System.Buffers;

namespace Kubestrel.Codecs.Json;

/// <summary>Spreads compact JSON over lines as Go's MarshalIndent does; empty objects and lists stay on one line.</summary>
public static class JsonIndent
{
    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var b = json[i];
            if (inString)
            {
                Put(output, b);
                if (b == '\\')
                {
                    Put(output, json[++i]);
                }

                inString = b != '"';
                continue;
            }

            switch (b)
            {
                case (byte)'"':
                    inString = true;
                    Put(output, b);
                    break;
                case (byte)'{' or (byte)'[' when i + 1 < json.Length && json[i + 1] is (byte)'}' or (byte)']':
                    Put(output, b);
                    Put(output, json[++i]);
                    break;
                case (byte)'{' or (byte)'[':
                    Put(output, b);
                    NewLine(output, ++depth);
                    break;
                case (byte)'}' or (byte)']':
                    NewLine(output, --depth);
                    Put(output, b);
                    break;
                case (byte)',':
                    Put(output, b);
                    NewLine(output, depth);
                    break;
                case (byte)':':
                    output.Write(": "u8);
                    break;
                default:
                    Put(output, b);
                    break;
            }
        }
    }

    private static void Put(IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    private static void NewLine(IBufferWriter<byte> output, int depth)
    {
        var span = output.GetSpan(1 + (2 * depth))[..(1 + (2 * depth))];
        span.Fill((byte)' ');
        span[0] = (byte)'\n';
        output.Advance(span.Length);
    }
}
