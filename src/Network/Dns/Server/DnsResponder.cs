using System.Buffers.Binary;
using Kubestrel.Dns.Forwarding;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Zone;

namespace Kubestrel.Dns.Server;

/// <summary>
/// Query bytes to answer bytes. What the index or the cache knows is answered at once and without waiting; the rest goes upstream.
/// </summary>
internal sealed class DnsResponder(ZoneResolver resolver, Func<ClusterZone?> zone, Forwarder forwarder, DnsMetrics metrics, TimeProvider time, uint maxTtl)
{
    /// <summary>What we say and accept in datagrams: it fits an Ethernet frame with any tunnel header (DNS flag day 2020).</summary>
    public const ushort OwnPayload = 1232;

    /// <summary>
    /// Writes an answer of at most <paramref name="limit"/> bytes and returns its length; 0 means there is none to give; -1 means that
    /// <paramref name="pending"/> is to be answered by <see cref="AnswerAsync"/>.
    /// </summary>
    public int TryAnswer(ReadOnlyMemory<byte> query, Span<byte> buffer, int limit, out DnsRequest pending)
    {
        if (!DnsRequestReader.TryRead(query, out pending, out var error))
        {
            return error is { } code ? Bare(query.Span, buffer, code) : 0;
        }

        metrics.Query();
        var room = Room(pending, limit);
        if (pending.EdnsVersion != 0)
        {
            return Empty(pending, buffer, room, DnsResponseCode.BadVersion);
        }

        if (pending.Question.Class != DnsQuestion.Internet || forwarder.IsLoopProbe(pending.Question))
        {
            return Empty(pending, buffer, room, DnsResponseCode.Refused);
        }

        var index = zone();
        var found = resolver.Resolve(index ?? ClusterZone.Empty, pending.Question);
        if (found.Outcome == ZoneOutcome.NotOurs)
        {
            if (forwarder.Cached(Key(pending)) is not { } cached)
            {
                return -1;
            }

            metrics.CacheHit();
            return Relay(pending, cached, buffer, room);
        }

        if (index is null)
        {
            return Empty(pending, buffer, room, DnsResponseCode.ServerFailure);
        }

        return found.Outcome == ZoneOutcome.Chase ? -1 : Write(pending, index, found, [], DnsResponseCode.NoError, buffer, room);
    }

    public async ValueTask<int> AnswerAsync(DnsRequest request, Memory<byte> buffer, int limit, CancellationToken cancellationToken)
    {
        var room = Room(request, limit);
        var index = zone() ?? ClusterZone.Empty;
        var found = resolver.Resolve(index, request.Question);
        var key = Key(request);
        if (found is { Outcome: ZoneOutcome.Chase, ChaseTarget: { } target })
        {
            key = key with { Question = request.Question with { Name = target } };
        }

        metrics.Forwarded();
        var result = await forwarder.ResolveAsync(key, cancellationToken).ConfigureAwait(false);
        if (found.Outcome == ZoneOutcome.Chase)
        {
            // The alias itself is known, so it is answered even when its target cannot be resolved.
            var chased = result.Answer is { } a ? DnsResponseReader.Answers(a.Message) : [];
            return Write(request, index, found, chased, DnsResponseCode.NoError, buffer.Span, room);
        }

        return result.Answer is { } answer
            ? Relay(request, answer, buffer.Span, room)
            : Empty(request, buffer.Span, room, result.Failure);
    }

    private int Write(
        in DnsRequest request, ClusterZone index, in ZoneAnswer answer, IReadOnlyList<DnsRecord> chased, DnsResponseCode code, Span<byte> buffer, int room)
    {
        code = answer.Outcome == ZoneOutcome.NoSuchName ? DnsResponseCode.NameError : code;
        var flags = (ushort)(DnsWire.AuthoritativeFlag | DnsWire.RecursionAvailableFlag);
        var writer = new DnsMessageWriter(buffer, room, request, flags, code);
        foreach (var record in answer.Answers)
        {
            writer.Answer(record);
        }

        foreach (var record in chased)
        {
            writer.Answer(record with { Ttl = Math.Min(record.Ttl, maxTtl) });
        }

        if (answer.Outcome is ZoneOutcome.NoData or ZoneOutcome.NoSuchName)
        {
            writer.Authority(resolver.Authority(index));
        }

        foreach (var record in answer.Additional)
        {
            writer.Additional(record);
        }

        metrics.Answered(code);
        return writer.Finish(request, code, OwnPayload);
    }

    private int Empty(in DnsRequest request, Span<byte> buffer, int room, DnsResponseCode code)
    {
        metrics.Answered(code);
        return new DnsMessageWriter(buffer, room, request, DnsWire.RecursionAvailableFlag, code).Finish(request, code, OwnPayload);
    }

    private int Relay(in DnsRequest request, UpstreamAnswer answer, Span<byte> buffer, int room)
    {
        metrics.Answered(answer.Code);
        return RelayedAnswer.Write(request, answer, time.GetUtcNow(), maxTtl, buffer, room);
    }

    /// <summary>A header alone, for queries whose question cannot be repeated.</summary>
    private int Bare(ReadOnlySpan<byte> query, Span<byte> buffer, DnsResponseCode code)
    {
        metrics.Answered(code);
        var header = buffer[..DnsWire.HeaderLength];
        header.Clear();
        query[..2].CopyTo(header);
        var kept = DnsWire.U16(query, 2) & (DnsWire.OpcodeMask | DnsWire.RecursionDesiredFlag);
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)(DnsWire.ResponseFlag | kept | (int)code));
        return DnsWire.HeaderLength;
    }

    private static int Room(in DnsRequest request, int limit) => limit > OwnPayload ? limit : Math.Min(limit, request.MaxPayload);

    private static ForwardKey Key(in DnsRequest request) =>
        new(request.Question, request.DnssecOk, (request.Flags & DnsWire.CheckingDisabledFlag) != 0);
}
