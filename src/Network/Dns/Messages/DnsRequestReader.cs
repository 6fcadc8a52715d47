namespace Kubestrel.Dns.Messages;

/// <summary>Reads queries. Anything that is not one clean question is answered with an error code, or not at all when even the header is unusable.</summary>
internal static class DnsRequestReader
{
    public const int MinPayload = 512;

    /// <summary>
    /// True with a request; false with the code to answer (<see cref="DnsResponseCode.FormatError"/>, NotImplemented), or with null when the
    /// datagram deserves no answer (too short, or itself a response).
    /// </summary>
    public static bool TryRead(ReadOnlyMemory<byte> datagram, out DnsRequest request, out DnsResponseCode? error)
    {
        request = default;
        error = null;
        var message = datagram.Span;
        if (message.Length < DnsWire.HeaderLength)
        {
            return false;
        }

        var flags = DnsWire.U16(message, 2);
        if ((flags & DnsWire.ResponseFlag) != 0)
        {
            return false;
        }

        error = DnsResponseCode.FormatError;
        if ((flags & DnsWire.OpcodeMask) != 0)
        {
            error = DnsResponseCode.NotImplemented;
            return false;
        }

        if (DnsWire.U16(message, 4) != 1)
        {
            return false;
        }

        var offset = DnsWire.HeaderLength;
        if (!DnsWire.TryReadName(message, ref offset, out var name) || offset + 4 > message.Length)
        {
            return false;
        }

        var question = new DnsQuestion(name, (DnsType)DnsWire.U16(message, offset), DnsWire.U16(message, offset + 2));
        offset += 4;
        request = new()
        {
            Id = DnsWire.U16(message, 0),
            Flags = flags,
            Question = question,
            RawQuestion = datagram[DnsWire.HeaderLength..offset],
            MaxPayload = MinPayload,
        };
        var others = DnsWire.U16(message, 6) + DnsWire.U16(message, 8);
        int additional = DnsWire.U16(message, 10);
        if (!TryReadRecords(message, ref offset, others, additional, ref request))
        {
            return false;
        }

        error = null;
        return true;
    }

    private static bool TryReadRecords(ReadOnlySpan<byte> message, ref int offset, int before, int additional, ref DnsRequest request)
    {
        for (var i = 0; i < before + additional; i++)
        {
            var owner = offset;
            if (!DnsWire.SkipName(message, ref offset) || offset + 10 > message.Length)
            {
                return false;
            }

            var type = (DnsType)DnsWire.U16(message, offset);
            var length = DnsWire.U16(message, offset + 8);
            if (offset + 10 + length > message.Length)
            {
                return false;
            }

            if (type == DnsType.OPT)
            {
                if (i < before || request.HasEdns || message[owner] != 0)
                {
                    return false;
                }

                request = request with
                {
                    HasEdns = true,
                    MaxPayload = Math.Max(MinPayload, (int)DnsWire.U16(message, offset + 2)),
                    EdnsVersion = message[offset + 5],
                    DnssecOk = (message[offset + 6] & 0x80) != 0,
                };
            }

            offset += 10 + length;
        }

        return true;
    }
}
