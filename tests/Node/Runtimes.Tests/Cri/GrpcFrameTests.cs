using Google.Protobuf;
using Kubestrel.Runtimes.Cri.Grpc;
using Kubestrel.Runtimes.Cri.Wire;

namespace Kubestrel.Runtimes.Tests.Cri;

public sealed class GrpcFrameTests
{
    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 1 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 1, 1 })]
    [InlineData(new byte[] { 0, 255, 255, 255, 255, 1 })]
    public void Broken_IsRefused(byte[] body) => Assert.False(GrpcFrame.TryRead(body, out _, out _));

    [Fact]
    public void TwoMessages_AreReadOneByOne()
    {
        ReadOnlyMemory<byte> body = new byte[] { 0, 0, 0, 0, 1, 7, 0, 0, 0, 0, 0 };
        Assert.True(GrpcFrame.TryRead(body, out var first, out var rest));
        Assert.Equal([7], first.ToArray());
        Assert.True(GrpcFrame.TryRead(rest, out var second, out rest));
        Assert.True(second.IsEmpty);
        Assert.True(rest.IsEmpty);
    }

    [Fact]
    public async Task Stream_CutShort_Throws()
    {
        var message = new VersionRequest { Version = "0.1.0" }.ToByteArray();
        using var whole = new MemoryStream([0, 0, 0, 0, (byte)message.Length, .. message]);
        Assert.Equal("0.1.0", (await GrpcFrame.ReadAsync(whole, VersionRequest.Parser, default))?.Version);
        Assert.Null(await GrpcFrame.ReadAsync(whole, VersionRequest.Parser, default));
        using var cut = new MemoryStream([0, 0, 0, 0, 9, 1]);
        await Assert.ThrowsAnyAsync<IOException>(async () => await GrpcFrame.ReadAsync(cut, VersionRequest.Parser, default));
    }
}
