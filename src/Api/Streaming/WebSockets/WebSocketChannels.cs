using System.Buffers;
using System.Buffers.Text;
using System.Net.WebSockets;

namespace Kubestrel.Streaming.WebSockets;

/// <summary>Numbered channels over one WebSocket (*.channel.k8s.io). One loop reads messages into the channels' bounded queues; a full
/// queue holds the loop, and through it the peer, back.</summary>
internal sealed class WebSocketChannels
{
    public const int MaxMessage = 32 * 1024;
    public const byte CloseSignal = 255;

    private static readonly TimeSpan s_closeLinger = TimeSpan.FromSeconds(1);

    private readonly WebSocket _socket;
    private readonly WebSocketChannelsOptions _options;
    private readonly WebSocketChannel[] _channels;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _closed = new();
    private readonly CancellationTokenSource _peerGone = new();
    private Task _reading = Task.CompletedTask;

    private WebSocketChannels(WebSocket socket, WebSocketChannelsOptions options)
    {
        _socket = socket;
        _options = options;
        _channels = new WebSocketChannel[options.Channels.Count];
        for (var i = 0; i < _channels.Length; i++)
        {
            _channels[i] = new WebSocketChannel(this, (byte)i, options.Channels[i].Readable, options.Channels[i].Writable, options.ChannelBuffer);
        }
    }

    public bool SendsCloseSignals => _options.SendsCloseSignals;

    /// <summary>Fires when the peer has closed or the connection broke.</summary>
    public CancellationToken PeerGone => _peerGone.Token;

    public WebSocketChannel this[int number] => _channels[number];

    public static WebSocketChannels Start(WebSocket socket, WebSocketChannelsOptions options)
    {
        var channels = new WebSocketChannels(socket, options);
        channels._reading = channels.ReadAsync();
        return channels;
    }

    public async ValueTask SendAsync(byte channel, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var size = _options.Codec == ChannelCodec.Raw ? data.Length + 1 : Base64.GetMaxEncodedToUtf8Length(data.Length) + 1;
        var message = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            if (_options.Codec == ChannelCodec.Raw)
            {
                message[0] = channel;
                data.CopyTo(message.AsMemory(1));
            }
            else
            {
                message[0] = (byte)('0' + channel);
                Base64.EncodeToUtf8(data.Span, message.AsSpan(1), out _, out _);
            }

            var type = _options.Codec == ChannelCodec.Raw ? WebSocketMessageType.Binary : WebSocketMessageType.Text;
            await SendMessageAsync(message.AsMemory(0, size), type, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    public ValueTask SendCloseSignalAsync(byte channel, CancellationToken cancellationToken) =>
        SendMessageAsync(new byte[] { CloseSignal, channel }, WebSocketMessageType.Binary, cancellationToken);

    /// <summary>Says goodbye with code 1000, waits a moment for the peer's own, and lets go of the socket.</summary>
    public async ValueTask CloseAsync()
    {
        foreach (var channel in _channels)
        {
            await channel.DisposeAsync().ConfigureAwait(false);
        }

        try
        {
            await SayGoodbyeAsync().WaitAsync(s_closeLinger, _options.Time).ConfigureAwait(false);
            await _reading.WaitAsync(s_closeLinger, _options.Time).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is TimeoutException || WebSocketFailure.IsGone(gone, CancellationToken.None))
        {
            _socket.Abort();
        }

        await _closed.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _socket.Dispose();
    }

    private async Task SayGoodbyeAsync()
    {
        await _sending.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None).ConfigureAwait(false);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    private async ValueTask SendMessageAsync(ReadOnlyMemory<byte> message, WebSocketMessageType type, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _socket.SendAsync(message, type, true, cancellationToken).ConfigureAwait(false);
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

    private async Task ReadAsync()
    {
        await Task.Yield();
        Exception? error = null;
        try
        {
            await ReadMessagesAsync(_closed.Token).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            error = _closed.IsCancellationRequested ? null : failure;
        }

        foreach (var channel in _channels)
        {
            channel.End(error);
        }

        await _peerGone.CancelAsync().ConfigureAwait(false);
    }

    private async Task ReadMessagesAsync(CancellationToken cancellationToken)
    {
        var message = new ChannelMessage(_options.Codec);
        var buffer = new byte[MaxMessage + 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                if (_socket.CloseStatus is not (null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable))
                {
                    throw new IOException($"websocket: close {(int)_socket.CloseStatus} {_socket.CloseStatusDescription}".TrimEnd());
                }

                return;
            }

            var data = message.Take(buffer.AsMemory(0, part.Count), part.EndOfMessage);
            if (message.Channel == CloseSignal && _options.TakesCloseSignals)
            {
                TakeCloseSignal(data.Span, part.EndOfMessage);
            }
            else if (message.Channel is { } number && number < _channels.Length && !data.IsEmpty)
            {
                await _channels[number].ReceiveAsync(data, cancellationToken).ConfigureAwait(false);
            }

            if (part.EndOfMessage)
            {
                message.Reset();
            }
        }
    }

    private void TakeCloseSignal(ReadOnlySpan<byte> data, bool whole)
    {
        if (!whole || data.Length != 1)
        {
            throw new IOException($"Single channel byte should follow stream close signal. Got {data.Length} bytes");
        }

        if (data[0] >= _channels.Length)
        {
            throw new IOException($"Close is targeted for a channel {data[0]} that is not valid, possible protocol error");
        }

        _channels[data[0]].End(null);
    }
}
