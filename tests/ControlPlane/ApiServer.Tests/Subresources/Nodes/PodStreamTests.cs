using System.Text;
using System.Text.Json.Nodes;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.ApiServer.Tests.Subresources.Nodes;

/// <summary>exec, attach and portforward through the server to a kubelet over TLS.</summary>
[Collection(ServerCollection.Name)]
public sealed class PodStreamTests(ServerFixture server)
{
    private const string Exec = "/exec?command=cat&command=a%20b&stdin=true&stdout=true&container=c";

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public async Task ExecOverWebSocket_IsTranslatedToTheKubeletsSpdy(int exitCode)
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Command(exitCode);
        var (socket, protocol) = await Upgrades.OpenWebSocketAsync(server.Address, path + Exec, RemoteCommandProtocols.V5);
        using var output = new MemoryStream();
        using var input = new MemoryStream("hello"u8.ToArray());
        var result = await RemoteCommandWebSocketClient.RunAsync(
            socket, protocol, new RemoteCommandClientStreams { Stdin = input, Stdout = output }, null, CancellationToken.None);
        Assert.Equal((exitCode, "ran cat a b:HELLO"), (result.ExitCode, Encoding.UTF8.GetString(output.ToArray())));
        Assert.EndsWith("/p/c?input=1&output=1&command=cat&command=a%20b", kubelet.Asked, StringComparison.Ordinal);
        Assert.StartsWith("POST /exec/", kubelet.Asked, StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", kubelet.Headers.Keys);
    }

    [Fact]
    public async Task ExecOverSpdy_PassesThrough()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Command(3);
        var upgraded = await Upgrades.SpdyAsync(server.Address, path + Exec, RemoteCommandProtocols.V4);
        Assert.True(upgraded.IsUpgraded);
        using var output = new MemoryStream();
        using var input = new MemoryStream("hello"u8.ToArray());
        var result = await RemoteCommandSpdyClient.RunAsync(
            upgraded.Upgraded!,
            upgraded.Response[StreamProtocolNegotiation.VersionHeader],
            new RemoteCommandClientStreams { Stdin = input, Stdout = output },
            null,
            CancellationToken.None);
        Assert.Equal((3, "ran cat a b:HELLO"), (result.ExitCode, Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public async Task Attach_AsksTheKubeletForIt()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Command(0);
        var (socket, protocol) = await Upgrades.OpenWebSocketAsync(server.Address, path + "/attach?stdout=true&tty=true", RemoteCommandProtocols.V5);
        using var output = new MemoryStream();
        await RemoteCommandWebSocketClient.RunAsync(socket, protocol, new RemoteCommandClientStreams { Stdout = output, Tty = true }, null, CancellationToken.None);
        Assert.StartsWith("POST /attach/", kubelet.Asked, StringComparison.Ordinal);
        Assert.EndsWith("/p/c?output=1&tty=1", kubelet.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PortForward_ReachesThePort(bool tunnel)
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server) + "/portforward";
        kubelet.Answer = KubeletScripts.Echo;
        await using var connection = SpdyConnection.Start(await OpenForwardAsync(path, tunnel), SpdyRole.Client);
        var (data, error) = await new PortForwardClient(connection).OpenAsync(8080, CancellationToken.None);
        await data.WriteAsync("ping"u8.ToArray());
        var buffer = new byte[64];
        var text = "";
        while (text.Length < "port 8080:ping".Length)
        {
            text += Encoding.UTF8.GetString(buffer, 0, await data.ReadAsync(buffer));
        }

        Assert.Equal("port 8080:ping", text);
        await data.DisposeAsync();
        Assert.Equal("", await error);
        Assert.StartsWith("POST /portForward/", kubelet.Asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KubeletsRefusal_IsPassedOn()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Text(404, "container not found (\"c\")");
        var spdy = await Upgrades.SpdyAsync(server.Address, path + Exec, RemoteCommandProtocols.V4);
        Assert.Equal((404, "container not found (\"c\")"), (spdy.Response.StatusCode, Encoding.UTF8.GetString(spdy.Body.Span)));
        var (socket, protocol) = await Upgrades.OpenWebSocketAsync(server.Address, path + Exec, RemoteCommandProtocols.V5);
        var result = await RemoteCommandWebSocketClient.RunAsync(socket, protocol, new RemoteCommandClientStreams { Stdin = new MemoryStream(), Stdout = new MemoryStream() }, null, CancellationToken.None);
        Assert.Contains("container not found (\"c\")", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirect_IsAFault()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = http =>
        {
            http.Response.Redirect("https://elsewhere.example/");
            return Task.CompletedTask;
        };
        var refused = await Upgrades.SpdyAsync(server.Address, path + Exec, RemoteCommandProtocols.V4);
        Assert.Equal((500, "invalid upgrade response: status code 302"), (refused.Response.StatusCode, (string)JsonNode.Parse(refused.Body.Span)!["message"]!));
    }

    [Fact]
    public async Task RequestWithoutUpgrade_IsRefused()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        var answer = await server.Admin.PostAsync(path + Exec, "");
        Assert.Equal((400, "Upgrade request required"), (answer.Code, answer.Message));
        var ports = await server.Admin.PostAsync(path + "/portforward?ports=x", "");
        Assert.Equal((400, "cannot convert to []int32: strconv.ParseUint: parsing \"x\": invalid syntax"), (ports.Code, ports.Message));
    }

    [Fact]
    public async Task UnreachableKubelet_IsNamed()
    {
        var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        var address = $"127.0.0.1:{kubelet.Port}";
        await kubelet.DisposeAsync();
        var refused = await Upgrades.SpdyAsync(server.Address, path + Exec, RemoteCommandProtocols.V4);
        Assert.Equal(
            (500, $"error dialing backend: dial tcp {address}: connect: connection refused"), (refused.Response.StatusCode, (string)JsonNode.Parse(refused.Body.Span)!["message"]!));
    }

    private async Task<Stream> OpenForwardAsync(string path, bool tunnel)
    {
        if (!tunnel)
        {
            return (await Upgrades.SpdyAsync(server.Address, path, PortForwardProtocols.V1)).Upgraded!;
        }

        var (socket, protocol) = await Upgrades.OpenWebSocketAsync(server.Address, path, PortForwardProtocols.TunnelPrefix + PortForwardProtocols.V1);
        Assert.Equal(PortForwardProtocols.TunnelPrefix + PortForwardProtocols.V1, protocol);
        return new WebSocketByteStream(socket);
    }
}
