using System.Net.WebSockets;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>Raw bytes over binary WebSocket messages, as the SPDY/3.1+portforward.k8s.io tunnel has them: message borders mean nothing.
/// One reader and one writer at a time. A close with code 1000 is the end; any other end is an IOException.</summary>
public sealed class WebSocketByteStream(WebSocket socket, TimeProvider? time = null) : AsyncOnlyStream, IHalfCloseable
{
    private static readonly TimeSpan s_closeLinger = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private bool _ended;
    private bool _completed;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!_ended && !buffer.IsEmpty)
        {
            ValueWebSocketReceiveResult message;
            try
            {
                message = await socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception gone) when (WebSocketFailure.IsGone(gone, cancellationToken))
            {
                throw new IOException(gone.Message, gone);
            }

            switch (message.MessageType)
            {
                case WebSocketMessageType.Close:
                    _ended = true;
                    return socket.CloseStatus is null or WebSocketCloseStatus.NormalClosure
                        ? 0
                        : throw new IOException($"websocket: close {(int)socket.CloseStatus} {socket.CloseStatusDescription}".TrimEnd());
                case WebSocketMessageType.Text:
                    throw new IOException("invalid message type received");
                default:
                    if (message.Count > 0)
                    {
                        return message.Count;
                    }

                    break;
            }
        }

        return 0;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(buffer, WebSocketMessageType.Binary, true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (WebSocketFailure.IsGone(gone, cancellationToken))
        {
            throw new IOException(gone.Message, gone);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Sends the close message; the peer's messages can still be read until it closes too.</summary>
    public async ValueTask CompleteWritesAsync(CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_completed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                _completed = true;
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (WebSocketFailure.IsGone(gone, cancellationToken))
        {
            throw new IOException(gone.Message, gone);
        }
        finally
        {
            _sending.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            socket.Dispose();
        }
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await CompleteWritesAsync(CancellationToken.None).AsTask().WaitAsync(s_closeLinger, _time).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is IOException or TimeoutException)
        {
            socket.Abort();
        }

        socket.Dispose();
        GC.SuppressFinalize(this);
    }
}
