using System.Net.WebSockets;
using System.Text;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Tests.Support;

namespace Kubestrel.Streaming.Tests.PortForwards;

public sealed class PortForwardWebSocketTests
{
    [Fact]
    public async Task EachPort_HasADataAndAnErrorChannelThatBeginWithThePort()
    {
        var pair = WebSocketPair.Create();
        var (target, pod) = DuplexPipe.Create();
        var serving = PortForwardWebSocketServer.ServeAsync(
            pair.Server,
            RemoteCommandProtocols.V4,
            [8080, 81],
            (port, _) => port == 8080 ? ValueTask.FromResult<Stream>(target) : throw new IOException("connection refused"),
            new PortForwardOptions { Pod = "p", PodUid = "u" },
            default);
        var seen = new Dictionary<char, string>();
        while (seen.Count < 4 || seen['\u0003'].Length < 10)
        {
            var message = await pair.ReceiveAsync();
            seen[message[0]] = seen.GetValueOrDefault(message[0], "") + message[1..];
        }

        Assert.Equal("\u0090\u001f", seen['\0']);
        Assert.Equal("\u0090\u001f", seen['\u0001']);
        Assert.Equal("Q\0", seen['\u0002']);
        Assert.Equal("Q\0error forwarding port 81 to pod p, uid u: connection refused", seen['\u0003']);
        await pair.SendAsync([0, (byte)'h', (byte)'i']);
        Assert.Equal("hi"u8.ToArray(), await Bytes.ReadExactlyAsync(pod, 2));
        await pod.WriteAsync("ok"u8.ToArray());
        Assert.Equal("\0ok", await pair.ReceiveAsync());
        await pod.CompleteWritesAsync(default);
        Assert.Equal("close 1000", await pair.ReceiveAsync());
        await pair.Client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", default);
        await serving;
    }

    [Fact]
    public async Task ClientCloses_EndsTheForwarding()
    {
        var pair = WebSocketPair.Create();
        var (target, pod) = DuplexPipe.Create();
        var serving = PortForwardWebSocketServer.ServeAsync(
            pair.Server, RemoteCommandProtocols.V4, [80], (_, _) => ValueTask.FromResult<Stream>(target), null, default);
        await pair.Client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", default);
        await serving;
        Assert.Empty(await Bytes.ReadToEndAsync(pod));
    }

    [Theory]
    [InlineData("80", "80")]
    [InlineData("80,81|82", "80 81 82")]
    public void Ports_AreParsed(string values, string ports) =>
        Assert.Equal(ports, string.Join(' ', PortForwardWebSocketServer.TryParsePorts(values.Split('|'), out _)!));

    [Theory]
    [InlineData("", "query parameter \"port\" cannot be empty")]
    [InlineData("x", "unable to parse \"x\" as a port: strconv.ParseUint: parsing \"x\": invalid syntax")]
    [InlineData("70000", "unable to parse \"70000\" as a port: strconv.ParseUint: parsing \"70000\": value out of range")]
    [InlineData("0", "port \"0\" must be > 0")]
    public void WrongPorts_AreRefusedInUpstreamsWords(string value, string message)
    {
        Assert.Null(PortForwardWebSocketServer.TryParsePorts([value], out var error));
        Assert.Equal(message, error);
    }

    [Fact]
    public void NoPorts_AreRefused()
    {
        Assert.Null(PortForwardWebSocketServer.TryParsePorts([], out var error));
        Assert.Equal("query parameter \"port\" is required", error);
    }

    [Fact]
    public void TunnelProtocols_AreTheSpdyProtocolsBehindThePrefix() => Assert.Equal(
        [PortForwardProtocols.V1],
        PortForwardProtocols.FromTunnel(["SPDY/3.1+portforward.k8s.io", "v4.channel.k8s.io", "SPDY/3.1+other.io", Encoding.ASCII.EncodingName]));
}
