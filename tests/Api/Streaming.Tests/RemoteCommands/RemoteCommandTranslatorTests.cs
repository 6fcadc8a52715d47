using System.Text;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Tests.Support;
using Kubestrel.Streaming.Upgrades;

namespace Kubestrel.Streaming.Tests.RemoteCommands;

/// <summary>A v5 WebSocket client, the translator, and a v4 SPDY server, end to end in memory.</summary>
public sealed class RemoteCommandTranslatorTests
{
    [Fact]
    public async Task TenMegabytesThroughCat_AndTheCloseSignalBecomesFin()
    {
        var input = Bytes.Pattern(10_000_000);
        var run = new CommandRun(Commands.AllStreams, input);
        Assert.True((await RunAsync(Commands.AllStreams, Commands.CatAsync, run)).IsSuccess);
        Assert.Equal(input, run.Output);
    }

    [Fact]
    public async Task ExitCode_IsPassedOn()
    {
        var run = new CommandRun(Commands.Outputs);
        var result = await RunAsync(Commands.Outputs, Commands.Exit(7), run);
        Assert.Equal((7, "out", "err"), (result.ExitCode, run.Text, run.Errors));
    }

    [Fact]
    public async Task TerminalSizes_ArePassedOn()
    {
        var run = new CommandRun(Commands.Terminal);
        Assert.True((await RunAsync(Commands.Terminal, Commands.SizesAsync, run)).IsSuccess);
        Assert.Equal("80x24;132x50;", run.Text);
    }

    [Fact]
    public async Task ExitBeforeTheInputIsRead_StillDeliversTheStatus()
    {
        var run = new CommandRun(Commands.AllStreams, Bytes.Pattern(5_000_000));
        Assert.Equal(3, (await RunAsync(Commands.AllStreams, Commands.Exit(3), run)).ExitCode);
    }

    [Fact]
    public async Task RefusalWithAStatus_IsPassedOnAsItIs()
    {
        const string Status = """{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no container","reason":"NotFound","code":404}""";
        Assert.Equal("no container", (await RefuseAsync(Status)).Message);
    }

    [Fact]
    public async Task RefusalInText_IsAnInternalError() =>
        Assert.Equal("Internal error occurred: unable to upgrade connection: container not found", (await RefuseAsync(" container not found\n")).Message);

    [Fact]
    public async Task UnreachableNode_IsAnInternalError()
    {
        var pair = WebSocketPair.Create();
        var translating = RemoteCommandTranslator.RunAsync(
            pair.Server, RemoteCommandProtocols.V5, Commands.Outputs, _ => throw new IOException("connection refused"), null, default);
        var result = await RemoteCommandWebSocketClient.RunAsync(
            pair.Client, RemoteCommandProtocols.V5, new CommandRun(Commands.Outputs).Streams, null, default);
        Assert.Equal("Internal error occurred: connection refused", result.Message);
        Assert.Equal("connection refused", (await translating).Message);
    }

    [Fact]
    public async Task ClientVanishes_EndsTheNodesSide()
    {
        var pair = WebSocketPair.Create();
        var (near, far) = DuplexPipe.Create();
        RemoteCommandHandler sleep = async (streams, _) =>
        {
            pair.ClientEnd.Break();
            var gone = new TaskCompletionSource();
            using var watch = streams.PeerGone.Register(gone.SetResult);
            await gone.Task;
            return RemoteCommandResult.Success;
        };
        var serving = RemoteCommandSpdyServer.ServeAsync(far, RemoteCommandProtocols.V4, Commands.AllStreams, sleep, null, default);
        var result = await RemoteCommandTranslator.RunAsync(
            pair.Server, RemoteCommandProtocols.V5, Commands.AllStreams, _ => ValueTask.FromResult(Upgraded(near)), null, default);
        Assert.Equal("the client closed the connection", result.Message);
        await serving;
    }

    [Fact]
    public async Task NodeVanishes_IsAFailure()
    {
        var pair = WebSocketPair.Create();
        var (near, far) = DuplexPipe.Create();
        var serving = RemoteCommandSpdyServer.ServeAsync(
            far,
            RemoteCommandProtocols.V4,
            Commands.Outputs,
            (_, _) =>
            {
                far.Break();
                return ValueTask.FromResult(RemoteCommandResult.Success);
            },
            null,
            default);
        var translating = RemoteCommandTranslator.RunAsync(
            pair.Server, RemoteCommandProtocols.V5, Commands.Outputs, _ => ValueTask.FromResult(Upgraded(near)), null, default);
        var result = await RemoteCommandWebSocketClient.RunAsync(
            pair.Client, RemoteCommandProtocols.V5, new CommandRun(Commands.Outputs).Streams, null, default);
        Assert.False(result.IsSuccess);
        await Task.WhenAll(serving, translating);
    }

    private static HttpUpgradeResult Upgraded(Stream stream) =>
        new(new HttpResponseHead(101, "Switching Protocols", [new("X-Stream-Protocol-Version", RemoteCommandProtocols.V4)]), stream, default);

    private static async Task<RemoteCommandResult> RunAsync(RemoteCommandOptions options, RemoteCommandHandler handler, CommandRun run)
    {
        var pair = WebSocketPair.Create();
        var (near, far) = DuplexPipe.Create();
        var serving = RemoteCommandSpdyServer.ServeAsync(far, RemoteCommandProtocols.V4, options, handler, null, default);
        var translating = RemoteCommandTranslator.RunAsync(
            pair.Server, RemoteCommandProtocols.V5, options, _ => ValueTask.FromResult(Upgraded(near)), null, default);
        var result = await RemoteCommandWebSocketClient.RunAsync(pair.Client, RemoteCommandProtocols.V5, run.Streams, null, default);
        Assert.Equal(result.ExitCode, (await translating).ExitCode);
        await serving;
        return result;
    }

    private static async Task<RemoteCommandResult> RefuseAsync(string body)
    {
        var pair = WebSocketPair.Create();
        var refusal = new HttpUpgradeResult(new HttpResponseHead(404, "Not Found", []), null, Encoding.UTF8.GetBytes(body));
        var translating = RemoteCommandTranslator.RunAsync(
            pair.Server, RemoteCommandProtocols.V5, Commands.Outputs, _ => ValueTask.FromResult(refusal), null, default);
        var result = await RemoteCommandWebSocketClient.RunAsync(
            pair.Client, RemoteCommandProtocols.V5, new CommandRun(Commands.Outputs).Streams, null, default);
        await translating;
        return result;
    }
}
