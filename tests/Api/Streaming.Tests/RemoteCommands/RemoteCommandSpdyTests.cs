using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Spdy;
using Kubestrel.Streaming.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Streaming.Tests.RemoteCommands;

public sealed class RemoteCommandSpdyTests
{
    [Theory]
    [InlineData(RemoteCommandProtocols.V4)]
    [InlineData(RemoteCommandProtocols.V3)]
    [InlineData(RemoteCommandProtocols.V2)]
    [InlineData(RemoteCommandProtocols.V1)]
    public async Task TenMegabytesThroughCat_ComeBackAndInputEnds(string protocol)
    {
        var input = Bytes.Pattern(10_000_000);
        var run = new CommandRun(Commands.AllStreams, input);
        Assert.True((await RunAsync(protocol, Commands.AllStreams, Commands.CatAsync, run)).IsSuccess);
        Assert.Equal(input, run.Output);
    }

    [Fact]
    public async Task NonZeroExit_ReachesTheClientAsItsCode()
    {
        var run = new CommandRun(Commands.Outputs);
        var result = await RunAsync(RemoteCommandProtocols.V4, Commands.Outputs, Commands.Exit(42), run);
        Assert.Equal((42, "command terminated with exit code 42"), (result.ExitCode, result.Message));
        Assert.Equal(("out", "err"), (run.Text, run.Errors));
    }

    [Fact]
    public async Task BeforeV4_AFailureIsText()
    {
        var result = await RunAsync(RemoteCommandProtocols.V3, Commands.Outputs, Commands.Exit(1), new CommandRun(Commands.Outputs));
        Assert.Null(result.ExitCode);
        Assert.Equal(
            "error executing remote command: command terminated with non-zero exit code: command terminated with exit code 1", result.Message);
    }

    [Fact]
    public async Task ThrowingHandler_IsAnInternalError()
    {
        var result = await RunAsync(
            RemoteCommandProtocols.V4, Commands.Outputs, (_, _) => throw new InvalidOperationException("boom"), new CommandRun(Commands.Outputs));
        Assert.Equal("Internal error occurred: boom", result.Message);
    }

    [Fact]
    public async Task TerminalSizes_Arrive()
    {
        var run = new CommandRun(Commands.Terminal);
        Assert.True((await RunAsync(RemoteCommandProtocols.V4, Commands.Terminal, Commands.SizesAsync, run)).IsSuccess);
        Assert.Equal("80x24;132x50;", run.Text);
    }

    [Fact]
    public async Task ExitBeforeTheInputIsRead_StillDeliversTheStatus()
    {
        var run = new CommandRun(Commands.AllStreams, Bytes.Pattern(5_000_000));
        var result = await RunAsync(RemoteCommandProtocols.V4, Commands.AllStreams, Commands.Exit(3), run);
        Assert.Equal((3, "out"), (result.ExitCode, run.Text));
    }

    [Fact]
    public async Task ServerVanishes_IsAFailureNotASuccess()
    {
        var (client, server) = DuplexPipe.Create();
        RemoteCommandHandler vanish = (_, _) =>
        {
            server.Break();
            return ValueTask.FromResult(RemoteCommandResult.Success);
        };
        var serving = RemoteCommandSpdyServer.ServeAsync(server, RemoteCommandProtocols.V4, Commands.Outputs, vanish, null, default);
        var result = await RemoteCommandSpdyClient.RunAsync(client, RemoteCommandProtocols.V4, new CommandRun(Commands.Outputs).Streams, null, default);
        Assert.False(result.IsSuccess);
        await serving;
    }

    [Fact]
    public async Task ClientVanishes_IsToldToTheHandlerAndEndsItsInput()
    {
        var (client, server) = DuplexPipe.Create();
        RemoteCommandHandler wait = async (streams, _) =>
        {
            client.Break();
            await Assert.ThrowsAnyAsync<IOException>(() => Bytes.ReadToEndAsync(streams.Stdin!));
            Assert.True(streams.PeerGone.WaitHandle.WaitOne());
            return RemoteCommandResult.Exited(9);
        };
        var serving = RemoteCommandSpdyServer.ServeAsync(server, RemoteCommandProtocols.V4, Commands.AllStreams, wait, null, default);
        var (input, _) = DuplexPipe.Create();
        var run = new CommandRun(Commands.AllStreams);
        var running = RemoteCommandSpdyClient.RunAsync(
            client, RemoteCommandProtocols.V4, run.Streams with { Stdin = input }, null, default);
        Assert.Equal(9, (await serving).ExitCode);
        Assert.False((await running).IsSuccess);
    }

    [Fact]
    public async Task MissingStreams_TimeOut()
    {
        var time = new FakeTimeProvider();
        var (client, server) = DuplexPipe.Create();
        var serving = RemoteCommandSpdyServer.ServeAsync(
            server, RemoteCommandProtocols.V4, Commands.AllStreams, Commands.CatAsync, new RemoteCommandServerOptions { Time = time }, default);
        await using var connection = SpdyConnection.Start(client, SpdyRole.Client);
        await connection.OpenStreamAsync(SpdyHeaders.Of(("streamType", "error")), default);
        while (!serving.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        Assert.Equal("timed out waiting for client to create streams", (await serving).Message);
    }

    private static async Task<RemoteCommandResult> RunAsync(string protocol, RemoteCommandOptions options, RemoteCommandHandler handler, CommandRun run)
    {
        var (client, server) = DuplexPipe.Create();
        var serving = RemoteCommandSpdyServer.ServeAsync(server, protocol, options, handler, null, default);
        var result = await RemoteCommandSpdyClient.RunAsync(client, protocol, run.Streams, null, default);
        await serving;
        return result;
    }
}
