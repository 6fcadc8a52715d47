using Kubestrel.Streaming.Tests.Support;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Streaming.Tests.WebSockets;

public sealed class WebSocketHandshakeTests
{
    [Fact]
    public void KeyOfTheRfc_IsAnsweredAsTheRfcSays()
    {
        Assert.True(WebSocketHandshake.TryAccept("dGhlIHNhbXBsZSBub25jZQ==", "13", "SPDY/3.1+portforward.k8s.io", out var headers, out _));
        Assert.Contains(new("Sec-WebSocket-Accept", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), headers);
        Assert.Contains(new("Sec-WebSocket-Protocol", "SPDY/3.1+portforward.k8s.io"), headers);
        Assert.True(WebSocketHandshake.IsAccepted("the sample nonce"u8, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }

    [Theory]
    [InlineData("dGhlIHNhbXBsZSBub25jZQ==", "8")]
    [InlineData("dGhlIHNhbXBsZQ==", "13")]
    [InlineData("", "13")]
    [InlineData("!", "13")]
    public void WrongHandshake_IsRefused(string key, string version)
    {
        Assert.False(WebSocketHandshake.TryAccept(key, version, "", out _, out var error));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Subprotocol_IsTheFirstRequestedThatIsAllowed()
    {
        Assert.Equal("b", WebSocketSubprotocols.Select(WebSocketSubprotocols.Parse(["a, b", "c"]), ["c", "b"], out _));
        Assert.Equal("", WebSocketSubprotocols.Select([], ["", "b"], out _));
        Assert.Null(WebSocketSubprotocols.Select(["a"], ["b", "c"], out var error));
        Assert.Equal("requested protocol(s) are not supported: [a]; supports [b c]", error);
    }

    [Fact]
    public async Task ByteStream_CarriesBytesAndBothEnds()
    {
        var pair = WebSocketPair.Create();
        await using var client = new WebSocketByteStream(pair.Client);
        await using var server = new WebSocketByteStream(pair.Server);
        var sent = Bytes.Pattern(1_000_000);
        var read = Bytes.ReadToEndAsync(server);
        await client.WriteAsync(sent);
        await client.CompleteWritesAsync(default);
        Assert.Equal(sent, await read);
        await server.WriteAsync("back"u8.ToArray());
        await server.CompleteWritesAsync(default);
        Assert.Equal("back"u8.ToArray(), await Bytes.ReadToEndAsync(client));
    }

    [Fact]
    public async Task ByteStream_TextMessageIsAnError()
    {
        var pair = WebSocketPair.Create();
        await pair.Client.SendAsync("x"u8.ToArray(), System.Net.WebSockets.WebSocketMessageType.Text, true, default);
        await using var server = new WebSocketByteStream(pair.Server);
        await Assert.ThrowsAsync<IOException>(() => Bytes.ReadToEndAsync(server));
        pair.ClientEnd.Break();
    }
}
