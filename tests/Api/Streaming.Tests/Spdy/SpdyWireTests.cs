using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Tests.Support;

namespace Kubestrel.Streaming.Tests.Spdy;

/// <summary>Frames by their bytes, as the specification lays them out.</summary>
public sealed class SpdyWireTests
{
    // SYN_STREAM, id 1, headers deflated by zlib: streamtype=error, port=80, requestid=0.
    private const string SynStream = "80030001" + "0000003c" + "00000001" + "00000000" + "0000"
        + "78f9e3c6a7c202253a703a2b294a4dcc851625aca9a0808614cb45a024cc64610024398b209198094adc8c0600000000ffff";

    private const string EmptyBlock = "78bbe3c6a7c2" + "000400fbff" + "00000000" + "000000ffff";

    [Fact]
    public async Task StreamOfAZlibPeer_IsAcceptedAndAnswered()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server);
        await SendAsync(peer, SynStream + "00000001" + "01000002" + "6869");
        var stream = await server.AcceptStreamAsync(default);
        Assert.Equal(("error", "80", "0"), (stream!.Headers["streamType"], stream.Headers["port"], stream.Headers["requestID"]));
        await stream.ReplyAsync(default);
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadToEndAsync(stream));
        await stream.WriteAsync("ok"u8.ToArray());
        await stream.CompleteWritesAsync(default);
        var expected = "80030002" + "00000018" + "00000001" + EmptyBlock + "00000001" + "00000002" + "6f6b" + "00000001" + "01000000";
        Assert.Equal(expected, Convert.ToHexStringLower(await Bytes.ReadExactlyAsync(peer, expected.Length / 2)));
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task PingOfThePeer_ComesBackUnchanged()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server);
        await SendAsync(peer, "80030006" + "00000004" + "00000007");
        Assert.Equal("800300060000000400000007", Convert.ToHexStringLower(await Bytes.ReadExactlyAsync(peer, 12)));
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task HarmlessFrames_AreSkipped()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server);
        await SendAsync(peer, "80030004" + "0000000c" + "00000001" + "00000007" + "00010000"); // SETTINGS
        await SendAsync(peer, "80030009" + "00000008" + "00000005" + "00001000"); // WINDOW_UPDATE of no stream
        await SendAsync(peer, "8003000a" + "00000003" + "010203"); // CREDENTIAL, unknown to us
        await SendAsync(peer, "00000009" + "00000003" + "010203"); // data of no stream
        await SendAsync(peer, "80030003" + "00000008" + "00000009" + "00000005"); // reset of no stream
        await SendAsync(peer, SynStream);
        Assert.NotNull(await server.AcceptStreamAsync(default));
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task StreamIdThatDoesNotRise_IsReset()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server);
        await SendAsync(peer, SynStream);
        await SendAsync(peer, "80030001" + "00000018" + "00000001" + "00000000" + "0000" + "c2aa15540a2512d209000000ffff");
        Assert.Equal("80030003" + "00000008" + "00000001" + "00000001", Convert.ToHexStringLower(await Bytes.ReadExactlyAsync(peer, 16)));
        await peer.DisposeAsync();
    }

    [Theory]
    [InlineData("80020006" + "00000004" + "00000001")] // version 2
    [InlineData("80030006" + "00000004" + "00000000")] // ping 0
    [InlineData("80030006" + "01000004" + "00000001")] // ping with a flag
    [InlineData("80030006" + "00000003" + "000001")] // short ping
    [InlineData("80030003" + "00000008" + "00000001" + "00000000")] // reset without a status
    [InlineData("80030003" + "00000008" + "00000000" + "00000001")] // reset of stream 0
    [InlineData("80030007" + "00000004" + "00000001")] // short go-away
    [InlineData("80030009" + "00000004" + "00000001")] // short window update
    [InlineData("80030004" + "0000000c" + "ffffffff" + "00000007" + "00010000")] // settings that claim more
    [InlineData("80030004" + "00000000")] // empty settings
    [InlineData("80030001" + "00000004" + "00000001")] // short syn-stream
    [InlineData("80030001" + "0000000c" + "00000001" + "00000000" + "0000" + "ffff")] // syn-stream that is not zlib
    [InlineData("80030001" + "00ffffff")] // oversized control frame
    [InlineData("80030002" + "00000003" + "000001")] // short syn-reply
    [InlineData("80030008" + "00000006" + "00000001" + "0102")] // headers that are not zlib
    [InlineData("00000000" + "00000001" + "00")] // data of stream 0
    [InlineData("474554202f20485454502f312e310d0a")] // HTTP: reads as data of an unknown stream that never ends
    public async Task MalformedFrame_EndsTheConnectionWithAnError(string hex)
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server);
        await SendAsync(peer, SynStream);
        var stream = await server.AcceptStreamAsync(default);
        await SendAsync(peer, hex);
        await peer.CompleteWritesAsync(default);
        await server.Completion;
        Assert.NotNull(server.Error);
        await Assert.ThrowsAnyAsync<IOException>(() => Bytes.ReadToEndAsync(stream!));
        if (server.Error is SpdyProtocolException)
        {
            Assert.Equal("80030007" + "00000008" + "00000001" + "00000001", Convert.ToHexStringLower(await Bytes.ReadToEndAsync(peer)));
        }
    }

    [Fact]
    public async Task PingFlood_WithoutReadingTheAnswersEndsTheConnection()
    {
        var (peer, ours) = DuplexPipe.Create(window: 1024);
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server, new SpdyConnectionOptions { CloseLinger = TimeSpan.FromMilliseconds(1) });
        for (var i = 0; i < 5000 && !server.Closed.IsCancellationRequested; i++)
        {
            if (await Record.ExceptionAsync(() => SendAsync(peer, "80030006" + "00000004" + "00000001")) is IOException)
            {
                break;
            }
        }

        await server.Completion;
        Assert.IsType<SpdyProtocolException>(server.Error);
    }

    private static Task SendAsync(DuplexPipe peer, string hex) => peer.WriteAsync(Convert.FromHexString(hex)).AsTask();
}
