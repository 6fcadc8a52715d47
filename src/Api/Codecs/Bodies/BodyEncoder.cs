using System.Buffers;
using Kubestrel.Codecs.Json;
using Kubestrel.Codecs.Yaml;
using Kubestrel.Machinery.Json;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Codecs.Bodies;

/// <summary>Writes objects as response bodies.</summary>
public static class BodyEncoder
{
    /// <param name="pretty">JSON indented by two blanks (the pretty query parameter); compact JSON ends with a line feed as upstream's does.</param>
    public static void Write(KubeObject value, BodyFormat format, IBufferWriter<byte> output, bool pretty = false)
    {
        if (format == BodyFormat.Protobuf)
        {
            using var proto = new ProtoOutput();
            ProtoEnvelope.Write(proto, value);
            output.Write(proto.Written);
            return;
        }

        using var json = new JsonOutput();
        value.WriteJson(json);
        if (format == BodyFormat.Yaml)
        {
            output.Write(YamlWriter.FromJson(json.Written));
        }
        else if (pretty)
        {
            JsonIndent.Write(json.Written, output);
        }
        else
        {
            output.Write(json.Written);
            output.Write("\n"u8);
        }
    }

    public static byte[] Encode(KubeObject value, BodyFormat format, bool pretty = false)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(value, format, output, pretty);
        return output.WrittenSpan.ToArray();
    }
}
