using System.Text;
using Kubestrel.Streaming.Tests.Support;
using Kubestrel.Streaming.Upgrades;

namespace Kubestrel.Streaming.Tests.Upgrades;

public sealed class HttpUpgradeClientTests
{
    private const string Switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\n"
        + "X-Stream-Protocol-Version: v4.channel.k8s.io\r\n\r\n";

    [Fact]
    public async Task Request_IsWrittenWithTheUpgradeHeaders()
    {
        var (peer, ours) = DuplexPipe.Create();
        var upgrading = HttpUpgradeClient.UpgradeAsync(ours, new HttpUpgradeRequest
        {
            Target = "/exec/token?x=1",
            Host = "node:10250",
            Headers = [new("X-Stream-Protocol-Version", "v4.channel.k8s.io"), new("connection", "close"), new("A", "b")],
        }, 1024, default);
        var expected = "POST /exec/token?x=1 HTTP/1.1\r\nHost: node:10250\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nContent-Length: 0\r\n"
            + "X-Stream-Protocol-Version: v4.channel.k8s.io\r\nA: b\r\n\r\n";
        Assert.Equal(expected, Encoding.ASCII.GetString(await Bytes.ReadExactlyAsync(peer, expected.Length)));
        await peer.WriteAsync(Encoding.ASCII.GetBytes(Switching));
        Assert.True((await upgrading).IsUpgraded);
    }

    [Fact]
    public async Task BytesBehindTheHead_AreTheFirstOfTheStream()
    {
        var (peer, result) = await AnswerAsync(Switching + "early");
        Assert.Equal("v4.channel.k8s.io", result.Response["x-stream-protocol-version"]);
        await peer.WriteAsync("later"u8.ToArray());
        Assert.Equal("earlylater", Encoding.ASCII.GetString(await Bytes.ReadExactlyAsync(result.Upgraded!, 10)));
        Assert.True(await StreamHalfClose.TryCompleteWritesAsync(result.Upgraded!, default));
        result.Upgraded!.Close();
        await Assert.ThrowsAsync<IOException>(async () => await peer.WriteAsync("x"u8.ToArray()));
    }

    [Fact]
    public async Task HeadInSinglePieces_IsReadWhole()
    {
        var (peer, ours) = DuplexPipe.Create();
        var upgrading = HttpUpgradeClient.UpgradeAsync(ours, Request, 1024, default);
        foreach (var one in Encoding.ASCII.GetBytes("HTTP/1.1 100 Continue\r\n\r\n" + Switching))
        {
            await peer.WriteAsync(new[] { one });
            await Task.Yield();
        }

        Assert.True((await upgrading).IsUpgraded);
    }

    [Theory]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\nnope-more", "nope")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", "abcde")]
    [InlineData("HTTP/1.0 403 Forbidden\n\nto the end", "to the end")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 100\r\n\r\nshort", "short")]
    [InlineData("HTTP/1.1 403 Forbidden\r\nContent-Length: 40\r\n\r\n0123456789012345678901234567890123456789", "01234567890123456789")]
    public async Task Refusal_IsAValueWithItsBody(string answer, string body)
    {
        var (_, result) = await AnswerAsync(answer, complete: true, limit: 20);
        Assert.False(result.IsUpgraded);
        Assert.Equal((403, "Forbidden"), (result.Response.StatusCode, result.Response.ReasonPhrase));
        Assert.Equal(body, Encoding.ASCII.GetString(result.Body.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 101")]
    [InlineData("SSH-2.0-x\r\n\r\n")]
    [InlineData("HTTP/1.1 abc\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nbroken line\r\n\r\n")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n")]
    public async Task NoUsableAnswer_IsAnIOException(string answer) =>
        await Assert.ThrowsAnyAsync<IOException>(() => AnswerAsync(answer, complete: true));

    [Fact]
    public async Task EndlessHead_IsCutOff() =>
        await Assert.ThrowsAnyAsync<IOException>(() => AnswerAsync("HTTP/1.1 200 OK\r\nA: " + new string('x', 100_000)));

    [Fact]
    public async Task LineBreakInAHeader_IsRefused()
    {
        var request = Request with { Headers = [new("A", "b\r\nEvil: 1")] };
        await Assert.ThrowsAsync<ArgumentException>(() => HttpUpgradeClient.UpgradeAsync(new MemoryStream(), request, 10, default));
    }

    private static HttpUpgradeRequest Request => new() { Target = "/", Host = "h" };

    private static async Task<(DuplexPipe Peer, HttpUpgradeResult Result)> AnswerAsync(string answer, bool complete = false, int limit = 1024)
    {
        var (peer, ours) = DuplexPipe.Create(window: 256 * 1024);
        await peer.WriteAsync(Encoding.ASCII.GetBytes(answer));
        if (complete)
        {
            await peer.CompleteWritesAsync(default);
        }

        return (peer, await HttpUpgradeClient.UpgradeAsync(ours, Request, limit, default));
    }
}
