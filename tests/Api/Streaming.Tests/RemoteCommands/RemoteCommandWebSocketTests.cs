using System.Net.WebSockets;
using System.Text;
using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Tests.Support;

namespace Kubestrel.Streaming.Tests.RemoteCommands;

public sealed class RemoteCommandWebSocketTests
{
    [Fact]
    public async Task V5_TenMegabytesThroughCatAndTheCloseSignalEndsInput()
    {
        var input = Bytes.Pattern(10_000_000);
        var run = new CommandRun(Commands.AllStreams, input);
        Assert.True((await RunAsync(RemoteCommandProtocols.V5, Commands.AllStreams, Commands.CatAsync, run)).IsSuccess);
        Assert.Equal(input, run.Output);
    }

    [Theory]
    [InlineData(RemoteCommandProtocols.V5)]
    [InlineData(RemoteCommandProtocols.V4)]
    [InlineData(RemoteCommandProtocols.Base64V4)]
    public async Task NonZeroExit_ReachesTheClientAsItsCode(string protocol)
    {
        var run = new CommandRun(Commands.Outputs);
        var result = await RunAsync(protocol, Commands.Outputs, Commands.Exit(42), run);
        Assert.Equal(42, result.ExitCode);
        Assert.Equal(("out", "err"), (run.Text, run.Errors));
    }

    [Theory]
    [InlineData("")]
    [InlineData(RemoteCommandProtocols.V1)]
    [InlineData(RemoteCommandProtocols.Base64V1)]
    public async Task BeforeV4_AFailureIsText(string protocol)
    {
        var result = await RunAsync(protocol, Commands.Outputs, Commands.Exit(1), new CommandRun(Commands.Outputs));
        Assert.StartsWith("error executing remote command: command terminated with non-zero exit code: ", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TerminalSizes_Arrive()
    {
        var run = new CommandRun(Commands.Terminal);
        Assert.True((await RunAsync(RemoteCommandProtocols.V5, Commands.Terminal, Commands.SizesAsync, run)).IsSuccess);
        Assert.Equal("80x24;132x50;", run.Text);
    }

    [Fact]
    public async Task Messages_AreThoseOfTheProtocol()
    {
        var pair = WebSocketPair.Create();
        var serving = RemoteCommandWebSocketServer.ServeAsync(pair.Server, RemoteCommandProtocols.V5, Commands.AllStreams, Commands.CatAsync, null, default);
        Assert.Equal("\u0001", await pair.ReceiveAsync());
        await pair.SendAsync([0, (byte)'h', (byte)'i']);
        Assert.Equal("\u0001hi", await pair.ReceiveAsync());
        await pair.SendAsync([]);
        await pair.SendAsync([9, 1, 2]);
        await pair.SendAsync([1, 1, 2]);
        await pair.SendAsync([255, 0]);
        Assert.Equal("\u0003{\"metadata\":{},\"status\":\"Success\"}", await pair.ReceiveAsync());
        Assert.Equal("close 1000", await pair.ReceiveAsync());
        await pair.Client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", default);
        Assert.True((await serving).IsSuccess);
    }

    [Fact]
    public async Task Base64Messages_AreTextAndDecodedPerMessage()
    {
        var pair = WebSocketPair.Create();
        var serving = RemoteCommandWebSocketServer.ServeAsync(pair.Server, RemoteCommandProtocols.Base64V4, Commands.AllStreams, Commands.CatAsync, null, default);
        Assert.Equal("1", await pair.ReceiveAsync());
        await pair.SendAsync("0aGk="u8.ToArray());
        Assert.Equal("1aGk=", await pair.ReceiveAsync());
        await pair.SendAsync("0!!!"u8.ToArray());
        await pair.Client.SendAsync("0aG"u8.ToArray(), WebSocketMessageType.Text, false, default);
        await pair.Client.SendAsync("k="u8.ToArray(), WebSocketMessageType.Text, true, default);
        Assert.Equal("aGk=", Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(string.Concat((await ReceiveDataAsync(pair, 4)).Chunk(5).Select(c => new string(c))))));
        await pair.Client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", default);
        await serving;
    }

    [Theory]
    [InlineData(new byte[] { 255 })]
    [InlineData(new byte[] { 255, 0, 0 })]
    [InlineData(new byte[] { 255, 9 })]
    public async Task MalformedCloseSignal_EndsTheConnection(byte[] signal)
    {
        var pair = WebSocketPair.Create();
        var serving = RemoteCommandWebSocketServer.ServeAsync(pair.Server, RemoteCommandProtocols.V5, Commands.AllStreams, Commands.CatAsync, null, default);
        await pair.SendAsync(signal);
        var result = await serving;
        Assert.False(result.IsSuccess);
        Assert.Contains("lose", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClientVanishes_EndsTheInputWithAnError()
    {
        var pair = WebSocketPair.Create();
        var serving = RemoteCommandWebSocketServer.ServeAsync(pair.Server, RemoteCommandProtocols.V5, Commands.AllStreams, Commands.CatAsync, null, default);
        pair.ClientEnd.Break();
        Assert.False((await serving).IsSuccess);
    }

    [Fact]
    public async Task CommandThatDoesNotRead_HoldsTheClientBack()
    {
        var pair = WebSocketPair.Create();
        var release = new TaskCompletionSource();
        var serving = RemoteCommandWebSocketServer.ServeAsync(
            pair.Server,
            RemoteCommandProtocols.V5,
            Commands.AllStreams,
            async (_, _) =>
            {
                await release.Task;
                return RemoteCommandResult.Success;
            },
            null,
            default);
        var chunk = new byte[16 * 1024];
        var sent = 0;
        var sending = pair.SendAsync(chunk);
        while (sending.IsCompleted && sent < 1000)
        {
            sent++;
            sending = pair.SendAsync(chunk);
            for (var i = 0; i < 1000 && !sending.IsCompleted; i++)
            {
                await Task.Yield();
            }
        }

        Assert.InRange(sent * chunk.Length, 0, 512 * 1024);
        release.SetResult();
        Assert.True((await serving).IsSuccess);
        await Record.ExceptionAsync(() => sending);
    }

    private static async Task<string> ReceiveDataAsync(WebSocketPair pair, int length)
    {
        var all = "";
        while (all.Length < length)
        {
            all += (await pair.ReceiveAsync())[1..];
        }

        return all;
    }

    private static async Task<RemoteCommandResult> RunAsync(string protocol, RemoteCommandOptions options, RemoteCommandHandler handler, CommandRun run)
    {
        var pair = WebSocketPair.Create();
        var serving = RemoteCommandWebSocketServer.ServeAsync(pair.Server, protocol, options, handler, null, default);
        var result = await RemoteCommandWebSocketClient.RunAsync(pair.Client, protocol, run.Streams, null, default);
        await serving;
        return result;
    }
}
