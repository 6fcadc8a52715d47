namespace Kubestrel.Machinery.Protobuf;

/// <summary>
/// The envelope of application/vnd.kubernetes.protobuf: four magic bytes, then a runtime.Unknown message with
/// type meta (1), the body (2), content encoding (3) and content type (4).
/// </summary>
/// <param name="Raw">The body message.</param>
public readonly record struct ProtoEnvelope(string ApiVersion, string Kind, ReadOnlyMemory<byte> Raw)
{
    public const string MediaType = "application/vnd.kubernetes.protobuf";

    public static ReadOnlySpan<byte> Magic => "k8s\0"u8;

    public static void Write(ProtoOutput output, KubeObject value)
    {
        output.Value(4, "");
        output.Value(3, "");
        var mark = output.Mark;
        value.WriteProto(output);
        output.Prefix(2, mark);
        mark = output.Mark;
        output.Value(2, value.Kind);
        output.Value(1, value.ApiVersion);
        output.Prefix(1, mark);
        output.Raw(Magic);
    }

    /// <summary>Throws <see cref="ProtobufFormatException"/> when the bytes are not an envelope.</summary>
    public static ProtoEnvelope Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            throw new ProtobufFormatException("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        }

        var input = new ProtoInput(bytes[Magic.Length..]);
        var envelope = new ProtoEnvelope("", "", default);
        while (input.NextField() is var field and not 0)
        {
            switch (field)
            {
                case 1:
                    envelope = ReadTypeMeta(input.ReadMessage(), envelope);
                    break;
                case 2:
                    envelope = envelope with { Raw = input.ReadBytes().Memory };
                    break;
                default:
                    input.Skip();
                    break;
            }
        }

        return envelope;
    }

    private static ProtoEnvelope ReadTypeMeta(ProtoInput input, ProtoEnvelope envelope)
    {
        while (input.NextField() is var field and not 0)
        {
            switch (field)
            {
                case 1:
                    envelope = envelope with { ApiVersion = input.ReadString() };
                    break;
                case 2:
                    envelope = envelope with { Kind = input.ReadString() };
                    break;
                default:
                    input.Skip();
                    break;
            }
        }

        return envelope;
    }
}
