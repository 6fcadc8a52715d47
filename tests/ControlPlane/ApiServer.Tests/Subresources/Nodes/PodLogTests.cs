using System.Net.WebSockets;
using System.Text;
using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Subresources.Nodes;

[Collection(ServerCollection.Name)]
public sealed class PodLogTests(ServerFixture server)
{
    private static readonly string Lines = string.Concat(Enumerable.Range(0, 400).Select(number => $"line {number} ä\n"));

    [Theory]
    [InlineData("", WebSocketMessageType.Binary)]
    [InlineData("binary.k8s.io", WebSocketMessageType.Binary)]
    [InlineData("base64.binary.k8s.io", WebSocketMessageType.Text)]
    public async Task WebSocket_CarriesTheLog(string protocol, WebSocketMessageType type)
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Text(200, Lines);
        var (socket, chosen) = await Upgrades.OpenWebSocketAsync(server.Address, path + "/log?container=c&tailLines=5", protocol.Length == 0 ? [] : [protocol]);
        using (socket)
        {
            var messages = await ReadAsync(socket, type);
            Assert.Equal(protocol, chosen);
            Assert.Empty(messages[0]);
            Assert.All(messages, message => Assert.True(message.Length <= 2048 * 4 / 3 + 4));
            var bytes = messages.SelectMany(message => type == WebSocketMessageType.Text ? Convert.FromBase64String(Encoding.ASCII.GetString(message)) : message);
            Assert.Equal(Lines, Encoding.UTF8.GetString([.. bytes]));
            Assert.EndsWith("/p/c?tailLines=5", kubelet.Asked, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task UnknownSubprotocol_IsForbidden()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Text(200, Lines);
        Assert.Equal(403, (await Upgrades.WebSocketAsync(server.Address, path + "/log", "channel.k8s.io")).Response.StatusCode);
    }

    [Fact]
    public async Task ClientThatCloses_EndsAFollowedLog()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        var ended = new TaskCompletionSource();
        kubelet.Answer = async http =>
        {
            await http.Response.Body.WriteAsync("first\n"u8.ToArray());
            await http.Response.Body.FlushAsync();
            http.RequestAborted.Register(() => ended.TrySetResult());
            await ended.Task;
        };
        var (socket, _) = await Upgrades.OpenWebSocketAsync(server.Address, path + "/log?follow=true");
        using (socket)
        {
            var buffer = new byte[64];
            Assert.Equal(0, (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).Count);
            Assert.Equal(6, (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None)).Count);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            await ended.Task;
        }
    }

    [Theory]
    [InlineData(400, "container \"c\" in pod \"p\" is waiting to start", 400, "BadRequest", "container \"c\" in pod \"p\" is waiting to start")]
    [InlineData(500, "broken", 500, "InternalError", "Internal error occurred: broken")]
    [InlineData(404, "pod does not exist", 404, "NotFound", "the server could not find the requested resource ( pods/log p)")]
    [InlineData(418, "tea", 418, "", "the server responded with the status code 418 but did not return more information ( pods/log p)")]
    public async Task KubeletsRefusal_IsPassedOn(int said, string text, int code, string reason, string message)
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = KubeletScripts.Text(said, text);
        var answer = await server.Admin.GetAsync(path + "/log");
        Assert.Equal((code, reason, message), (answer.Code, answer.Reason, answer.Message));
    }

    [Fact]
    public async Task Redirect_IsForbidden()
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        kubelet.Answer = http =>
        {
            http.Response.Redirect("https://elsewhere.example/");
            return Task.CompletedTask;
        };
        var answer = await server.Admin.GetAsync(path + "/log");
        Assert.Equal((500, "Get \"https://elsewhere.example/\": redirects forbidden"), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task UnreachableKubelet_IsNamed()
    {
        var kubelet = await FakeKubelet.StartAsync();
        var path = await kubelet.PodAsync(server);
        var address = $"127.0.0.1:{kubelet.Port}";
        await kubelet.DisposeAsync();
        var answer = await server.Admin.GetAsync(path + "/log");
        var ns = path.Split('/')[4];
        Assert.Equal((500, $"Get \"https://{address}/containerLogs/{ns}/p/c\": dial tcp {address}: connect: connection refused"), (answer.Code, answer.Message));
    }

    [Theory]
    [InlineData("tailLines=-1", 422, "PodLogOptions \"p\" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0")]
    [InlineData("sinceSeconds=0", 422, "PodLogOptions \"p\" is invalid: sinceSeconds: Invalid value: 0: must be greater than 0")]
    [InlineData("sinceSeconds=1&sinceTime=2020-01-01T00:00:00Z", 422, "PodLogOptions \"p\" is invalid: []: Forbidden: at most one of `sinceTime` or `sinceSeconds` may be specified")]
    [InlineData("stream=Stdout", 422, "PodLogOptions \"p\" is invalid: stream: Forbidden: may not be specified")]
    [InlineData("sinceTime=x", 400, "parsing time \"x\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"x\" as \"2006\"")]
    [InlineData("tailLines=99999999999999999999", 400, "strconv.ParseInt: parsing \"99999999999999999999\": value out of range")]
    public async Task WrongOptions_AreRefused(string query, int code, string message)
    {
        await using var kubelet = await FakeKubelet.StartAsync();
        var answer = await server.Admin.GetAsync($"{await kubelet.PodAsync(server)}/log?{query}");
        Assert.Equal((code, message), (answer.Code, answer.Message));
    }

    private static async Task<List<byte[]>> ReadAsync(WebSocket socket, WebSocketMessageType type)
    {
        var messages = new List<byte[]>();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            using var whole = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
                    return messages;
                }

                whole.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            Assert.Equal(type, part.MessageType);
            messages.Add(whole.ToArray());
        }
    }
}
