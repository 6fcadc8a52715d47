using System.Buffers.Binary;
using Kubestrel.ApiServer.Caching;
using Kubestrel.Client.Requests;

namespace Kubestrel.ApiServer.Tests.Caching;

public sealed class WatchFramesTests
{
    [Fact]
    public void ProtobufEvent_IsABareMessageBehindItsLength()
    {
        byte[] enveloped = [.. "k8s\0"u8, 7];

        var frame = WatchFrames.Protobuf(WatchNoticeType.Added, enveloped);

        Assert.Equal(frame.Length - 4, BinaryPrimitives.ReadInt32BigEndian(frame));
        Assert.Equal([0x0a, 5, .. "ADDED"u8, 0x12, 7, 0x0a, 5, .. enveloped], frame[4..]);
    }
}
