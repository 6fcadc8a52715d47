using System.Net;
using System.Net.Sockets;
using Kubestrel.Streaming.Pumps;
using Kubestrel.Streaming.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Streaming.Tests.Pumps;

public sealed class DuplexPumpTests
{
    [Fact]
    public async Task HalfClose_IsPassedOnAndTheOtherWayGoesOn()
    {
        var (client, left) = DuplexPipe.Create();
        var (right, server) = DuplexPipe.Create();
        var pump = DuplexPump.RunAsync(left, right, null, default);
        await client.WriteAsync("ask"u8.ToArray());
        await client.CompleteWritesAsync(default);
        Assert.Equal("ask"u8.ToArray(), await Bytes.ReadToEndAsync(server));
        await server.WriteAsync("answer"u8.ToArray());
        await server.CompleteWritesAsync(default);
        Assert.Equal("answer"u8.ToArray(), await Bytes.ReadToEndAsync(client));
        Assert.Equal(new DuplexPumpResult(3, 6, null), await pump);
    }

    [Fact]
    public async Task EitherEnds_EndsBoth()
    {
        var (client, left) = DuplexPipe.Create();
        var (right, server) = DuplexPipe.Create();
        var pump = DuplexPump.RunAsync(left, right, DuplexPumpOptions.EitherEnds, default);
        await server.WriteAsync("bye"u8.ToArray());
        await server.CompleteWritesAsync(default);
        Assert.Equal(new DuplexPumpResult(0, 3, null), await pump);
        Assert.Equal("bye"u8.ToArray(), await Bytes.ReadToEndAsync(client));
    }

    [Fact]
    public async Task Linger_LimitsTheSecondDirection()
    {
        var time = new FakeTimeProvider();
        var (client, left) = DuplexPipe.Create();
        var (right, _) = DuplexPipe.Create();
        var pump = DuplexPump.RunAsync(left, right, new DuplexPumpOptions { Time = time, LingerAfterFirstEnd = TimeSpan.FromSeconds(2) }, default);
        await client.CompleteWritesAsync(default);
        while (!pump.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Null((await pump).Error);
    }

    [Fact]
    public async Task BrokenSide_EndsBothWithTheError()
    {
        var (client, left) = DuplexPipe.Create();
        var (right, _) = DuplexPipe.Create();
        var pump = DuplexPump.RunAsync(left, right, null, default);
        client.Break();
        Assert.IsType<IOException>((await pump).Error);
    }

    [Fact]
    public async Task Cancellation_StopsBothDirections()
    {
        var (_, left) = DuplexPipe.Create();
        var (right, _) = DuplexPipe.Create();
        using var cancel = new CancellationTokenSource();
        var pump = DuplexPump.RunAsync(left, right, null, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pump);
    }

    [Fact]
    public async Task Sockets_AreHalfClosed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var near = new TcpClient();
        await near.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var far = await listener.AcceptTcpClientAsync();
        var (client, left) = DuplexPipe.Create();
        var pump = DuplexPump.RunAsync(left, near.GetStream(), null, default);
        await client.WriteAsync("ask"u8.ToArray());
        await client.CompleteWritesAsync(default);
        Assert.Equal("ask"u8.ToArray(), await Bytes.ReadToEndAsync(far.GetStream()));
        await far.GetStream().WriteAsync("answer"u8.ToArray());
        far.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal("answer"u8.ToArray(), await Bytes.ReadToEndAsync(client));
        Assert.Null((await pump).Error);
    }
}
