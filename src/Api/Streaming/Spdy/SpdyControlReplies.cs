using System.Threading.Channels;
using Kubestrel.Streaming.Spdy.Framing;

namespace Kubestrel.Streaming.Spdy;

/// <summary>Sends what the read loop owes the peer (answers to pings, resets of refused streams). The read loop never writes itself: two
/// peers that both wait to write would stop each other.</summary>
internal sealed class SpdyControlReplies(FrameWriter writer)
{
    private const int MaxPending = 1024;

    private readonly Channel<(uint Id, SpdyResetStatus Status)> _pending =
        Channel.CreateBounded<(uint, SpdyResetStatus)>(new BoundedChannelOptions(MaxPending) { SingleReader = true });

    public void Pong(uint pingId) => Enqueue((pingId, SpdyResetStatus.None));

    public void Reset(uint streamId, SpdyResetStatus status) => Enqueue((streamId, status));

    /// <summary>A reset that nobody waits for; dropped when the peer takes no answers.</summary>
    public void TryReset(uint streamId, SpdyResetStatus status) => _pending.Writer.TryWrite((streamId, status));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (id, status) in _pending.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await (status == SpdyResetStatus.None
                    ? writer.WritePingAsync(id, cancellationToken)
                    : writer.WriteResetAsync(id, status, cancellationToken)).ConfigureAwait(false);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The connection has ended; the read loop reports why.
        }
    }

    private void Enqueue((uint Id, SpdyResetStatus Status) reply)
    {
        if (!_pending.Writer.TryWrite(reply))
        {
            throw new SpdyProtocolException("the peer asks for more answers than it takes");
        }
    }
}
