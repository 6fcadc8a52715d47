using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kubestrel.Kubelet.Tests.Support;
using Kubestrel.Streaming.PortForwards;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Upgrades;
using Kubestrel.Streaming.WebSockets;

namespace Kubestrel.Kubelet.Tests.Integration;

[Collection(RealNodeCollection.Name)]
public sealed class ServerTests(RealNode node)
{
    private const string Serves = "echo one; echo two >&2; echo three; mkdir -p /www; echo hi > /www/index.html; httpd -p 8080 -h /www; trap 'exit 0' TERM; sleep 1000 & wait";

    [SkippableFact]
    public async Task Requests_NeedIdentityAndRights()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        Assert.Equal((401, "Unauthorized"), await node.GetAsync("/pods", "wrong"));
        Assert.Equal((403, "Forbidden (user=nobody, verb=get, resource=nodes, subresource(s)=[stats])\n"), await node.GetAsync("/stats/summary", "nobody"));
        Assert.Equal((403, "Forbidden (user=nobody, verb=create, resource=nodes, subresource(s)=[proxy])\n"), await node.GetAsync("/run/a/b/c", "nobody", HttpMethod.Post));
        Assert.Equal((200, "ok"), await node.GetAsync("/healthz"));
        Assert.Equal(404, (await node.GetAsync("/nothing")).Status);
    }

    [SkippableFact]
    public async Task Logs_HonourTheirOptions()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        await StartAsync("logs");
        await Eventually.TrueAsync(() => node.Log("logs").Contains("three", StringComparison.Ordinal));

        var all = (await node.GetAsync("/containerLogs/default/logs/main")).Body;
        Assert.Equal(["one", "three", "two"], all.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Single((await node.GetAsync("/containerLogs/default/logs/main?tailLines=1")).Body.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(all[..2], (await node.GetAsync("/containerLogs/default/logs/main?limitBytes=2")).Body);

        Assert.Matches(@"\A\d{4}-\d\d-\d\dT[\d:.]+Z one\n", (await node.GetAsync("/containerLogs/default/logs/main?timestamps=true&stream=Stdout")).Body);
        Assert.Equal((400, "previous terminated container \"main\" in pod \"logs\" not found"), await node.GetAsync("/containerLogs/default/logs/main?previous=true"));
        Assert.Equal((404, "container \"other\" not found in pod \"logs\""), await node.GetAsync("/containerLogs/default/logs/other"));
        Assert.Equal((404, "pod \"none\" does not exist"), await node.GetAsync("/containerLogs/default/none/main"));
    }

    [SkippableFact]
    public async Task Exec_WorksOverSpdyAndWebSocket()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        await StartAsync("exec");
        const string target = "/exec/default/exec/main?command=sh&command=-c&command=cat%3B+echo+err+%3E%262%3B+exit+3&input=1&output=1&error=1";

        var spdy = await node.UpgradeAsync(target, HttpUpgradeRequest.Spdy31, "POST", Versions(RemoteCommandProtocols.V4));
        Assert.True(spdy.IsUpgraded, Encoding.UTF8.GetString(spdy.Body.Span));
        var (result, stdout, stderr) = await RunAsync(streams => RemoteCommandSpdyClient.RunAsync(spdy.Upgraded!, RemoteCommandProtocols.V4, streams, null, default));
        Assert.Equal(("hello", "err\n", 3), (stdout, stderr, result.ExitCode));

        var nonce = RandomNumberGenerator.GetBytes(16);
        var socket = await node.UpgradeAsync(target, "websocket", "GET", WebSocketHandshake.ClientHeaders(nonce, [RemoteCommandProtocols.V5]));
        Assert.True(socket.IsUpgraded, Encoding.UTF8.GetString(socket.Body.Span));
        (result, stdout, stderr) = await RunAsync(streams =>
            RemoteCommandWebSocketClient.RunAsync(WebSocketHandshake.CreateClient(socket.Upgraded!), RemoteCommandProtocols.V5, streams, null, default));
        Assert.Equal(("hello", "err\n", 3), (stdout, stderr, result.ExitCode));
    }

    [SkippableFact]
    public async Task PortForward_ReachesThePod()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        await StartAsync("forward");
        var upgrade = await node.UpgradeAsync("/portForward/default/forward", HttpUpgradeRequest.Spdy31, "POST", Versions(PortForwardProtocols.V1));
        Assert.True(upgrade.IsUpgraded, Encoding.UTF8.GetString(upgrade.Body.Span));

        await using var connection = SpdyConnection.Start(upgrade.Upgraded!, SpdyRole.Client, null);
        var (data, _) = await new PortForwardClient(connection).OpenAsync(8080, default);
        await data.WriteAsync("GET / HTTP/1.0\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(data);
        Assert.EndsWith("hi\n", await reader.ReadToEndAsync());
    }

    [SkippableFact]
    public async Task StatsAndMetrics_ShowThePod()
    {
        Skip.IfNot(RealNode.IsPossible, RealNodeCollection.Needs);
        await StartAsync("stats");
        using var summary = JsonDocument.Parse((await node.GetAsync("/stats/summary")).Body);
        Assert.Equal("node", summary.RootElement.GetProperty("node").GetProperty("nodeName").GetString());
        var pod = summary.RootElement.GetProperty("pods").EnumerateArray().Single(found => found.GetProperty("podRef").GetProperty("name").GetString() == "stats");
        Assert.True(pod.GetProperty("containers")[0].GetProperty("memory").GetProperty("workingSetBytes").GetInt64() > 0);
        Assert.Contains("pod_memory_working_set_bytes{namespace=\"default\",pod=\"stats\"}", (await node.GetAsync("/metrics/resource")).Body);
        Assert.Contains("kubelet_running_pods", (await node.GetAsync("/metrics")).Body);
        Assert.Contains("\"name\":\"stats\"", (await node.GetAsync("/pods")).Body);
        Assert.Equal((200, "ran\n"), await node.GetAsync("/run/default/stats/main?cmd=echo%20ran", method: HttpMethod.Post));
    }

    private async Task StartAsync(string name)
    {
        node.Api.Put(node.Pod(name, Serves));
        await node.PhaseAsync(name, "Running");
    }

    private static IEnumerable<KeyValuePair<string, string>> Versions(string version) => [KeyValuePair.Create(StreamProtocolNegotiation.VersionHeader, version)];

    private static async Task<(RemoteCommandResult Result, string Stdout, string Stderr)> RunAsync(Func<RemoteCommandClientStreams, Task<RemoteCommandResult>> run)
    {
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var result = await run(new RemoteCommandClientStreams { Stdin = new MemoryStream("hello"u8.ToArray()), Stdout = stdout, Stderr = stderr });
        return (result, Encoding.UTF8.GetString(stdout.ToArray()), Encoding.UTF8.GetString(stderr.ToArray()));
    }
}
