using System.Buffers.Binary;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Messages;

namespace Kubestrel.Dns.Server;

/// <summary>An upstream message made fit for one client: its id, its spelling of the question, aged TTLs, EDNS only when it used EDNS, its size.</summary>
internal static class RelayedAnswer
{
    private const int OptLength = 11;

    public static int Write(in DnsRequest request, UpstreamAnswer answer, DateTimeOffset now, uint maxTtl, Span<byte> buffer, int room)
    {
        var message = answer.Message.AsSpan();
        var optStart = answer.Layout.OptStart;
        var body = optStart ?? message.Length;
        var length = body + (request.HasEdns ? OptLength : 0);
        var flags = DnsWire.U16(message, 2) & ~(DnsWire.RecursionDesiredFlag | DnsWire.AuthoritativeFlag | DnsWire.TruncatedFlag);
        flags |= DnsWire.RecursionAvailableFlag | (request.Flags & DnsWire.RecursionDesiredFlag) | (DnsWire.U16(message, 2) & DnsWire.TruncatedFlag);
        if (length > room)
        {
            var cut = new DnsMessageWriter(buffer, room, request, DnsWire.RecursionAvailableFlag | DnsWire.TruncatedFlag, answer.Code);
            return cut.Finish(request, answer.Code, DnsResponder.OwnPayload);
        }

        message[..body].CopyTo(buffer);
        BinaryPrimitives.WriteUInt16BigEndian(buffer, request.Id);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[2..], (ushort)flags);
        var question = request.RawQuestion.Span;
        var end = DnsWire.HeaderLength;
        if (DnsWire.SkipName(message, ref end) && end + 4 == DnsWire.HeaderLength + question.Length)
        {
            question.CopyTo(buffer[DnsWire.HeaderLength..]);
        }

        var age = (uint)Math.Max(0, (now - answer.Received).TotalSeconds);
        foreach (var offset in answer.Layout.TtlOffsets)
        {
            var ttl = Math.Min(DnsWire.U32(message, offset), maxTtl);
            BinaryPrimitives.WriteUInt32BigEndian(buffer[offset..], ttl > age ? ttl - age : 0);
        }

        var additional = DnsWire.U16(message, 10) - (optStart is null ? 0 : 1) + (request.HasEdns ? 1 : 0);
        BinaryPrimitives.WriteUInt16BigEndian(buffer[10..], (ushort)additional);
        if (request.HasEdns)
        {
            var opt = buffer.Slice(body, OptLength);
            opt.Clear();
            BinaryPrimitives.WriteUInt16BigEndian(opt[1..], (ushort)DnsType.OPT);
            BinaryPrimitives.WriteUInt16BigEndian(opt[3..], DnsResponder.OwnPayload);
            opt[7] = request.DnssecOk ? (byte)0x80 : (byte)0;
        }

        return length;
    }
}
