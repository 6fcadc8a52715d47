using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Tests.Support;

namespace Kubestrel.Streaming.Tests.Spdy;

public sealed class SpdyConnectionTests
{
    [Fact]
    public async Task OpenedStream_CarriesHeadersToTheOtherSide()
    {
        await using var pair = SpdyPair.Create();
        var (_, server) = await pair.OpenAsync(("streamType", "data"), ("port", "8080"));
        Assert.Equal("data", server.Headers["streamtype"]);
        Assert.Equal("8080", server.Headers["Port"]);
        Assert.Equal(1u, server.Id);
    }

    [Fact]
    public async Task ServerOpensToClient_UsesEvenIds()
    {
        await using var pair = SpdyPair.Create();
        var opening = pair.Server.OpenStreamAsync(SpdyHeaders.Empty, default).AsTask();
        var accepted = await pair.Client.AcceptStreamAsync(default);
        await accepted!.ReplyAsync(default);
        Assert.Equal(2u, (await opening).Id);
    }

    [Fact]
    public async Task TenMegabytesBothWaysAtOnce_ArriveIntact()
    {
        await using var pair = SpdyPair.Create();
        var (client, server) = await pair.OpenAsync();
        var (up, down) = (Bytes.Pattern(10_000_000, 1), Bytes.Pattern(10_000_000, 2));
        var readUp = Bytes.ReadToEndAsync(server);
        var readDown = Bytes.ReadToEndAsync(client);
        await Task.WhenAll(SendAsync(client, up), SendAsync(server, down));
        Assert.Equal(up, await readUp);
        Assert.Equal(down, await readDown);
    }

    [Fact]
    public async Task HalfClose_LeavesTheOtherDirectionOpen()
    {
        await using var pair = SpdyPair.Create();
        var (client, server) = await pair.OpenAsync();
        await client.WriteAsync("in"u8.ToArray());
        await client.CompleteWritesAsync(default);
        Assert.Equal("in"u8.ToArray(), await Bytes.ReadToEndAsync(server));
        await server.WriteAsync("out"u8.ToArray());
        await server.CompleteWritesAsync(default);
        Assert.Equal("out"u8.ToArray(), await Bytes.ReadToEndAsync(client));
        Assert.Equal(SpdyResetStatus.None, client.ResetStatus);
    }

    [Fact]
    public async Task ManyStreams_KeepTheirBytesApart()
    {
        await using var pair = SpdyPair.Create();
        var echo = EchoAllAsync(pair.Server);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await using var stream = await pair.Client.OpenStreamAsync(SpdyHeaders.Of(("n", $"{i}")), default);
            var sent = Bytes.Pattern(5000 + i, i);
            var read = Bytes.ReadToEndAsync(stream);
            await SendAsync(stream, sent);
            Assert.Equal(sent, await read);
        }));
        await pair.Client.CloseAsync();
        await echo;
        Assert.Equal(0, pair.Server.OpenStreams);
    }

    [Fact]
    public async Task PeerResets_ReadEndsAndWriteFails()
    {
        await using var pair = SpdyPair.Create();
        var (client, server) = await pair.OpenAsync();
        await server.ResetAsync(SpdyResetStatus.InternalError, default);
        Assert.Equal(0, await client.ReadAsync(new byte[10]));
        Assert.Equal(SpdyResetStatus.InternalError, client.ResetStatus);
        await Assert.ThrowsAsync<IOException>(async () => await client.WriteAsync("x"u8.ToArray()));
    }

    [Fact]
    public async Task SynchronousDispose_ResetsTheStreamToo()
    {
        await using var pair = SpdyPair.Create();
        var (client, server) = await pair.OpenAsync();
        client.Close();
        Assert.Equal(0, await server.ReadAsync(new byte[10]));
        Assert.Equal(SpdyResetStatus.Cancel, server.ResetStatus);
    }

    [Fact]
    public async Task RefusedStream_FailsTheOpener()
    {
        await using var pair = SpdyPair.Create();
        var opening = pair.Client.OpenStreamAsync(SpdyHeaders.Empty, default).AsTask();
        var accepted = await pair.Server.AcceptStreamAsync(default);
        await accepted!.ResetAsync(SpdyResetStatus.RefusedStream, default);
        var error = await Assert.ThrowsAsync<IOException>(() => opening);
        Assert.Equal("Stream reset", error.Message);
    }

    [Fact]
    public async Task SlowReader_HoldsTheWriterBackWithoutBuffering()
    {
        await using var pair = SpdyPair.Create(new SpdyConnectionOptions { StreamBuffer = 100_000 });
        var (client, server) = await pair.OpenAsync();
        var sending = SendAsync(client, new byte[4_000_000]);
        await server.ReadExactlyAsync(new byte[1000]);
        while (pair.Server.Budget.Used < 100_000)
        {
            await Task.Yield();
        }

        Assert.False(sending.IsCompleted);
        Assert.InRange(pair.ClientEnd.Written, 0, 100_000 + 1000 + (64 * 1024 * 3));
        Assert.Equal(4_000_000 - 1000, (await Bytes.ReadToEndAsync(server)).Length);
        await sending;
    }

    [Fact]
    public async Task ResetOfTheSlowStream_FreesTheConnection()
    {
        await using var pair = SpdyPair.Create(new SpdyConnectionOptions { StreamBuffer = 10_000 });
        var (clientSlow, serverSlow) = await pair.OpenAsync();
        var stuck = clientSlow.WriteAsync(new byte[1_000_000]).AsTask();
        while (pair.Server.Budget.Used < 10_000)
        {
            await Task.Yield();
        }

        await serverSlow.ResetAsync(SpdyResetStatus.Cancel, default);
        await Record.ExceptionAsync(() => stuck);
        var (client, server) = await pair.OpenAsync();
        await client.WriteAsync("after"u8.ToArray());
        Assert.Equal("after"u8.ToArray(), await Bytes.ReadExactlyAsync(server, 5));
        Assert.Equal(0, pair.Server.Budget.Used);
    }

    [Fact]
    public async Task PeerVanishes_ReadersFailAndAcceptEnds()
    {
        await using var pair = SpdyPair.Create();
        var (client, server) = await pair.OpenAsync();
        await client.WriteAsync("last"u8.ToArray());
        Assert.Equal("last"u8.ToArray(), await Bytes.ReadExactlyAsync(server, 4));
        var reading = server.ReadAsync(new byte[1]).AsTask();
        pair.ClientEnd.Break();
        await Assert.ThrowsAnyAsync<IOException>(() => reading);
        Assert.Null(await pair.Server.AcceptStreamAsync(default));
        Assert.NotNull(pair.Server.Error);
        Assert.True(pair.Server.Closed.IsCancellationRequested);
    }

    [Fact]
    public async Task Close_EndsThePeerInOrder()
    {
        await using var pair = SpdyPair.Create();
        var (client, _) = await pair.OpenAsync();
        await pair.Server.CloseAsync();
        Assert.Equal(0, await client.ReadAsync(new byte[1]));
        await pair.Client.Completion;
        Assert.Null(pair.Client.Error);
        Assert.True(pair.ClientEnd.IsDisposed && pair.ServerEnd.IsDisposed);
        await Assert.ThrowsAsync<IOException>(async () => await pair.Client.OpenStreamAsync(SpdyHeaders.Empty, default));
    }

    [Fact]
    public async Task CloseWhileThePeerCloses_NeverThrows()
    {
        for (var i = 0; i < 200; i++)
        {
            var pair = SpdyPair.Create();
            await pair.OpenAsync();
            var closing = Task.Run(() => pair.ClientEnd.DisposeAsync().AsTask());
            await Task.WhenAll(pair.Server.CloseAsync().AsTask(), pair.Client.CloseAsync().AsTask(), closing);
        }
    }

    [Fact]
    public async Task Ping_IsAnswered()
    {
        await using var pair = SpdyPair.Create();
        Assert.True(await pair.Client.PingAsync(default) >= TimeSpan.Zero);
        Assert.True(await pair.Server.PingAsync(default) >= TimeSpan.Zero);
    }

    private static async Task SendAsync(SpdyStream stream, byte[] data)
    {
        await stream.WriteAsync(data);
        await stream.CompleteWritesAsync(default);
    }

    private static async Task EchoAllAsync(SpdyConnection connection)
    {
        var echoes = new List<Task>();
        while (await connection.AcceptStreamAsync(default) is { } stream)
        {
            await stream.ReplyAsync(default);
            echoes.Add(EchoAsync(stream));
        }

        await Task.WhenAll(echoes);
    }

    private static async Task EchoAsync(SpdyStream stream)
    {
        await stream.CopyToAsync(stream);
        await stream.CompleteWritesAsync(default);
    }
}
