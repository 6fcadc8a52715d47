using System.Buffers;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.ApiServer.Caching;

/// <summary>Puts encoded protobuf bodies into their envelope.</summary>
internal static class ProtoForms
{
    public static byte[] Envelope(GroupVersionKind kind, ReadOnlySpan<byte> body)
    {
        using var output = new ProtoOutput();
        Write(output, kind, body);
        return output.ToArray();
    }

    public static void Envelope(GroupVersionKind kind, ReadOnlySpan<byte> body, IBufferWriter<byte> target)
    {
        using var output = new ProtoOutput();
        Write(output, kind, body);
        target.Write(output.Written);
    }

    private static void Write(ProtoOutput output, GroupVersionKind kind, ReadOnlySpan<byte> body)
    {
        output.Value(4, "");
        output.Value(3, "");
        output.Bytes(2, body);
        var mark = output.Mark;
        output.Value(2, kind.Kind);
        output.Value(1, kind.ApiVersion);
        output.Prefix(1, mark);
        output.Raw(ProtoEnvelope.Magic);
    }
}
