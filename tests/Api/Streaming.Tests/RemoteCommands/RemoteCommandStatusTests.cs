using System.Text;
using Kubestrel.Streaming.RemoteCommands;

namespace Kubestrel.Streaming.Tests.RemoteCommands;

public sealed class RemoteCommandStatusTests
{
    [Fact]
    public void Exit_IsEncodedAsUpstreamDoes() => Assert.Equal(
        """{"metadata":{},"status":"Failure","message":"command terminated with non-zero exit code: exit status 7","reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"7"}]}}""",
        Encode(RemoteCommandResult.Exited(7, "exit status 7")));

    [Fact]
    public void Failure_IsEncodedAsAnInternalError() => Assert.Equal(
        """{"metadata":{},"status":"Failure","message":"Internal error occurred: boom","reason":"InternalError","details":{"causes":[{"message":"boom"}]},"code":500}""",
        Encode(RemoteCommandResult.Failed("boom")));

    [Fact]
    public void SuccessBeforeV4_IsNothing() =>
        Assert.True(RemoteCommandStatus.Encode(RemoteCommandResult.Success, RemoteCommandProtocols.V3).IsEmpty);

    [Theory]
    [InlineData("""{"status":"Success"}""", 0, "")]
    [InlineData("""{"status":"Failure","reason":"NonZeroExitCode","details":{"causes":[{"reason":"x"},{"reason":"ExitCode","message":"137"}]}}""", 137, "command terminated with exit code 137")]
    [InlineData("""{"status":"Failure","reason":"NonZeroExitCode"}""", null, "error stream protocol error: details must be set")]
    [InlineData("""{"status":"Failure","reason":"NonZeroExitCode","details":{}}""", null, "error stream protocol error: no ExitCode cause given")]
    [InlineData("""{"status":"Failure","reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"256"}]}}""", null, "error stream protocol error: invalid exit code value \"256\"")]
    [InlineData("""{"status":"Failure","message":"no"}""", null, "no")]
    [InlineData("""{"status":"Maybe"}""", null, "error stream protocol error: unknown error")]
    [InlineData("", 0, "")]
    public void Status_IsDecodedAsUpstreamDoes(string json, int? code, string message)
    {
        var result = RemoteCommandStatus.Decode(Encoding.UTF8.GetBytes(json), RemoteCommandProtocols.V4);
        Assert.Equal((code, message), (result.ExitCode, result.Message));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("3")]
    public void Garbage_IsAProtocolError(string text)
    {
        var result = RemoteCommandStatus.Decode(Encoding.UTF8.GetBytes(text), RemoteCommandProtocols.V4);
        Assert.StartsWith("error stream protocol error: ", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SizesInOneStream_AreSplit()
    {
        using var stream = new MemoryStream("""{"Width":1,"Height":2}{"width":3,"height":4} {"Width":70000}{"Width":9}"""u8.ToArray());
        var sizes = new List<TerminalSize>();
        await foreach (var size in TerminalSizeCodec.ReadAllAsync(stream, default))
        {
            sizes.Add(size);
        }

        Assert.Equal([new(1, 2), new(3, 4)], sizes);
        Assert.Equal("{\"Width\":80,\"Height\":24}\n"u8.ToArray(), TerminalSizeCodec.Encode(new TerminalSize(80, 24)));
    }

    private static string Encode(RemoteCommandResult result) =>
        Encoding.UTF8.GetString(RemoteCommandStatus.Encode(result, RemoteCommandProtocols.V4).Span);
}
