using Kubestrel.Streaming.RemoteCommands;
using Kubestrel.Streaming.Upgrades;

namespace Kubestrel.Streaming.Tests.Upgrades;

public sealed class StreamProtocolNegotiationTests
{
    [Theory]
    [InlineData("v5.channel.k8s.io, v4.channel.k8s.io", "v4.channel.k8s.io")]
    [InlineData("channel.k8s.io,v4.channel.k8s.io", "channel.k8s.io")]
    public void FirstOfTheClientsThatTheServerHas_IsChosen(string header, string chosen) =>
        Assert.Equal(chosen, StreamProtocolNegotiation.Negotiate([header], RemoteCommandProtocols.SpdyServer).Protocol);

    [Fact]
    public void NoneRequested_IsABadRequest()
    {
        var result = StreamProtocolNegotiation.Negotiate([], RemoteCommandProtocols.SpdyServer);
        Assert.Equal((400, "unable to upgrade: X-Stream-Protocol-Version is required"), (result.StatusCode, result.Error));
    }

    [Fact]
    public void NoneFits_IsForbiddenInUpstreamsWords()
    {
        var result = StreamProtocolNegotiation.Negotiate(["a", "b"], ["c", "d"]);
        Assert.Null(result.Protocol);
        Assert.Equal(403, result.StatusCode);
        Assert.Equal("unable to upgrade: unable to negotiate protocol: client supports [a b], server accepts [c d]", result.Error);
    }
}
