using Kubestrel.Streaming.Spdy;

namespace Kubestrel.Streaming.Tests.Support;

/// <summary>A client and a server connection over one pipe.</summary>
internal sealed class SpdyPair : IAsyncDisposable
{
    private SpdyPair(DuplexPipe clientEnd, DuplexPipe serverEnd, SpdyConnectionOptions? options)
    {
        (ClientEnd, ServerEnd) = (clientEnd, serverEnd);
        Client = SpdyConnection.Start(clientEnd, SpdyRole.Client, options);
        Server = SpdyConnection.Start(serverEnd, SpdyRole.Server, options);
    }

    public DuplexPipe ClientEnd { get; }

    public DuplexPipe ServerEnd { get; }

    public SpdyConnection Client { get; }

    public SpdyConnection Server { get; }

    public static SpdyPair Create(SpdyConnectionOptions? options = null)
    {
        var (a, b) = DuplexPipe.Create();
        return new SpdyPair(a, b, options);
    }

    /// <summary>A stream opened by the client and accepted by the server.</summary>
    public async Task<(SpdyStream Client, SpdyStream Server)> OpenAsync(params (string Name, string Value)[] headers)
    {
        var opening = Client.OpenStreamAsync(SpdyHeaders.Of(headers), default).AsTask();
        var accepted = await Server.AcceptStreamAsync(default);
        await accepted!.ReplyAsync(default);
        return (await opening, accepted);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(Client.CloseAsync().AsTask(), Server.CloseAsync().AsTask());
}
