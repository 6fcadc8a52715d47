using System.Buffers;
using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.Pumps;

/// <summary>Moves bytes both ways between two duplex streams. The end of one direction is passed on as a half close.</summary>
public static class DuplexPump
{
    /// <summary>Runs until both directions have ended. Leaves disposing both streams to the caller. Broken connections are a result;
    /// only cancellation throws.</summary>
    public static async Task<DuplexPumpResult> RunAsync(Stream left, Stream right, DuplexPumpOptions? options, CancellationToken cancellationToken)
    {
        options ??= DuplexPumpOptions.Default;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var there = new Direction(left, right, options.BufferSize);
        var back = new Direction(right, left, options.BufferSize);
        var (thereTask, backTask) = (there.RunAsync(stop.Token), back.RunAsync(stop.Token));
        var first = await Task.WhenAny(thereTask, backTask).ConfigureAwait(false);
        var second = first == thereTask ? backTask : thereTask;
        if (!await first.ConfigureAwait(false) || options.LingerAfterFirstEnd == TimeSpan.Zero)
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
        else if (options.LingerAfterFirstEnd != Timeout.InfiniteTimeSpan)
        {
            try
            {
                await second.WaitAsync(options.LingerAfterFirstEnd, options.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception over) when (over is TimeoutException or OperationCanceledException)
            {
                await stop.CancelAsync().ConfigureAwait(false);
            }
        }

        await second.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return new DuplexPumpResult(there.Moved, back.Moved, there.Error ?? back.Error);
    }

    private sealed class Direction(Stream from, Stream to, int bufferSize)
    {
        public long Moved { get; private set; }

        public Exception? Error { get; private set; }

        /// <summary>True when the source ended and the target was told.</summary>
        public async Task<bool> RunAsync(CancellationToken cancellationToken)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(bufferSize);
            try
            {
                int read;
                while ((read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
                {
                    await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                    await to.FlushAsync(cancellationToken).ConfigureAwait(false);
                    Moved += read;
                }

                // A reset is no end of data but the peer letting go of both directions.
                return from is not SpdyStream { ResetStatus: not SpdyResetStatus.None }
                    && await StreamHalfClose.TryCompleteWritesAsync(to, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure)
            {
                // Cancellation is how the other direction or the caller ends this one; anything else is a broken stream.
                Error = cancellationToken.IsCancellationRequested ? null : failure;
                return false;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
