using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Streaming.Tests.Spdy;

public sealed class SpdyTimerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task IdleConnection_IsClosedAfterItsTimeout()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var server = SpdyConnection.Start(ours, SpdyRole.Server, new SpdyConnectionOptions { Time = _time, IdleTimeout = TimeSpan.FromHours(4) });
        var peerRead = Bytes.ReadToEndAsync(peer);
        while (!server.Completion.IsCompleted)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        Assert.Equal("80030007" + "00000008" + "00000000" + "00000000", Convert.ToHexStringLower(await peerRead));
        Assert.Null(server.Error);
    }

    [Fact]
    public async Task TrafficKeepsTheConnectionOpen()
    {
        await using var pair = SpdyPair.Create(new SpdyConnectionOptions { Time = _time, IdleTimeout = TimeSpan.FromHours(4) });
        for (var i = 0; i < 10; i++)
        {
            await pair.Client.PingAsync(default);
            _time.Advance(TimeSpan.FromHours(3));
        }

        await pair.Client.PingAsync(default);
        Assert.False(pair.Server.Closed.IsCancellationRequested);
    }

    [Fact]
    public async Task PingPeriod_SendsPings()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var client = SpdyConnection.Start(ours, SpdyRole.Client, new SpdyConnectionOptions { Time = _time, PingPeriod = TimeSpan.FromSeconds(5) });
        var read = Bytes.ReadExactlyAsync(peer, 12);
        while (!read.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal("800300060000000400000001", Convert.ToHexStringLower(await read));
        await peer.DisposeAsync();
    }

    [Fact]
    public async Task OpenWithoutReply_TimesOut()
    {
        var (peer, ours) = DuplexPipe.Create();
        await using var client = SpdyConnection.Start(ours, SpdyRole.Client, new SpdyConnectionOptions { Time = _time });
        var opening = client.OpenStreamAsync(SpdyHeaders.Empty, default).AsTask();
        while (!opening.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(31));
            await Task.Yield();
        }

        var error = await Assert.ThrowsAsync<TimeoutException>(() => opening);
        Assert.Equal("Timeout occurred", error.Message);
        Assert.Equal(0, client.OpenStreams);
        await peer.DisposeAsync();
    }
}
