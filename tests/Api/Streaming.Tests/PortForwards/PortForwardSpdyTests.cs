using System.Text;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Tests.Support;
using Kubestrel.Streaming.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Streaming.Tests.PortForwards;

public sealed class PortForwardSpdyTests
{
    private static readonly PortForwardOptions s_options = new() { Pod = "web_default", PodUid = "1-2" };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyConnections_RunSideBySide(bool tunnelled)
    {
        await using var forward = tunnelled ? Tunnel() : Direct();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            var (data, error) = await forward.Client.OpenAsync(80, default);
            var sent = Bytes.Pattern(100_000 + i, i);
            var read = Bytes.ReadToEndAsync(data);
            await data.WriteAsync(sent);
            await data.CompleteWritesAsync(default);
            Assert.Equal(sent, await read);
            Assert.Equal("", await error);
        }));
    }

    [Fact]
    public async Task RefusedPort_FailsItsPairAlone()
    {
        await using var forward = Direct();
        var (good, _) = await forward.Client.OpenAsync(80, default);
        var (bad, error) = await forward.Client.OpenAsync(81, default);
        Assert.Empty(await Bytes.ReadToEndAsync(bad));
        Assert.Equal("error forwarding port 81 to pod web_default, uid 1-2: connection refused", await error);
        await good.WriteAsync("hi"u8.ToArray());
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadExactlyAsync(good, 2));
    }

    [Fact]
    public async Task PairWithoutRequestId_IsMatchedByStreamIds()
    {
        await using var forward = Direct();
        await forward.Connection.OpenStreamAsync(SpdyHeaders.Of(("streamType", "error"), ("port", "80")), default);
        var data = await forward.Connection.OpenStreamAsync(SpdyHeaders.Of(("streamType", "data"), ("port", "80")), default);
        await data.WriteAsync("hi"u8.ToArray());
        await data.CompleteWritesAsync(default);
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadToEndAsync(data));
    }

    [Theory]
    [InlineData("data", "")]
    [InlineData("data", "0")]
    [InlineData("data", "65536")]
    [InlineData("data", "-1")]
    [InlineData("", "80")]
    [InlineData("stdin", "80")]
    public async Task StreamWithWrongHeaders_IsReset(string type, string port)
    {
        await using var forward = Direct();
        await Assert.ThrowsAnyAsync<IOException>(async () =>
            await forward.Connection.OpenStreamAsync(SpdyHeaders.Of(("streamType", type), ("port", port), ("requestID", "1")), default));
    }

    [Fact]
    public async Task SecondStreamOfAType_IsAnError()
    {
        await using var forward = Direct();
        var headers = SpdyHeaders.Of(("streamType", "error"), ("port", "80"), ("requestID", "1"));
        var first = await forward.Connection.OpenStreamAsync(headers, default);
        await forward.Connection.OpenStreamAsync(headers, default);
        const string Expected = "error processing stream for request 1: error stream already assigned";
        Assert.Equal(Expected, Encoding.UTF8.GetString(await Bytes.ReadExactlyAsync(first, Expected.Length)));
    }

    [Fact]
    public async Task LoneStream_TimesOut()
    {
        var time = new FakeTimeProvider();
        await using var forward = Direct(s_options with { Time = time });
        var error = await forward.Connection.OpenStreamAsync(SpdyHeaders.Of(("streamType", "error"), ("port", "80"), ("requestID", "5")), default);
        var reading = Bytes.ReadToEndAsync(error);
        while (!reading.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal("(request=5) timed out waiting for streams", Encoding.UTF8.GetString(await reading));
    }

    [Fact]
    public async Task ClientResetsTheData_ReleasesTheTarget()
    {
        var (target, pod) = DuplexPipe.Create();
        await using var forward = Forward.Start((_, _) => ValueTask.FromResult<Stream>(target), s_options, tunnelled: false);
        var (data, _) = await forward.Client.OpenAsync(80, default);
        await data.WriteAsync("hi"u8.ToArray());
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadExactlyAsync(pod, 2));
        await data.ResetAsync(SpdyResetStatus.Cancel, default);
        Assert.Empty(await Bytes.ReadToEndAsync(pod));
    }

    [Fact]
    public async Task ClientVanishes_ReleasesTheTargetsAndEnds()
    {
        var (target, pod) = DuplexPipe.Create();
        var forward = Forward.Start((_, _) => ValueTask.FromResult<Stream>(target), s_options, tunnelled: false);
        var (data, _) = await forward.Client.OpenAsync(80, default);
        await data.WriteAsync("hi"u8.ToArray());
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadExactlyAsync(pod, 2));
        forward.ClientEnd.Break();
        await forward.Serving;
        Assert.True(target.IsDisposed);
        await forward.DisposeAsync();
    }

    private static Forward Direct(PortForwardOptions? options = null) => Forward.Start(EchoAsync, options ?? s_options, tunnelled: false);

    private static Forward Tunnel() => Forward.Start(EchoAsync, s_options, tunnelled: true);

    private static ValueTask<Stream> EchoAsync(int port, CancellationToken cancellationToken)
    {
        if (port != 80)
        {
            throw new IOException("connection refused");
        }

        var (target, pod) = DuplexPipe.Create();
        _ = Task.Run(
            async () =>
            {
                await pod.CopyToAsync(pod, cancellationToken);
                await pod.CompleteWritesAsync(cancellationToken);
            },
            cancellationToken);
        return ValueTask.FromResult<Stream>(target);
    }

    private sealed record Forward(SpdyConnection Connection, PortForwardClient Client, Task Serving, DuplexPipe ClientEnd) : IAsyncDisposable
    {
        public static Forward Start(Func<int, CancellationToken, ValueTask<Stream>> connect, PortForwardOptions options, bool tunnelled)
        {
            var (near, far) = DuplexPipe.Create();
            var serving = PortForwardSpdyServer.ServeAsync(far, connect, options, default);
            Stream transport = near;
            if (tunnelled)
            {
                var pair = WebSocketPair.Create();
                var tunnel = SpdyTunnel.RunAsync(pair.Server, near, null, default);
                serving = Task.WhenAll(serving, tunnel);
                transport = new WebSocketByteStream(pair.Client);
            }

            var connection = SpdyConnection.Start(transport, SpdyRole.Client);
            return new Forward(connection, new PortForwardClient(connection), serving, near);
        }

        public async ValueTask DisposeAsync()
        {
            await Connection.CloseAsync();
            await Serving;
        }
    }
}
