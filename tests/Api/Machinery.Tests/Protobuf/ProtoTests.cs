using Kubestrel.Machinery.Protobuf;

namespace Kubestrel.Machinery.Tests.Protobuf;

public sealed class ProtoTests
{
    [Fact]
    public void Messages_ComeBack()
    {
        var meta = ObjectMeta.Empty with
        {
            Name = "a",
            Generation = -3,
            CreationTimestamp = Time.FromUnixSeconds(1_700_000_000),
            Labels = ValueMap.Of(("x", "1"), ("y", "")),
            Finalizers = ["f"],
            OwnerReferences = [OwnerReference.Empty with { Uid = "u", Controller = false }],
        };
        using var output = new ProtoOutput();
        meta.WriteProto(output);
        var input = new ProtoInput(output.Written);
        Assert.Equal(meta, ObjectMeta.ReadProto(ref input));
    }

    [Theory]
    [InlineData("0A", "unexpected EOF")]
    [InlineData("0A05", "unexpected EOF")]
    [InlineData("38FFFFFFFFFFFFFFFFFFFF01", "proto: integer overflow")]
    [InlineData("0801", "proto: wrong wireType = 0")]
    [InlineData("00", "proto: illegal tag 0 (wire type 0)")]
    public void BrokenMessages_AreRefused(string hex, string message)
    {
        var error = Assert.Throws<ProtobufFormatException>(() =>
        {
            var input = new ProtoInput(Convert.FromHexString(hex));
            ObjectMeta.ReadProto(ref input);
        });
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void UnknownFields_AreSkipped()
    {
        var input = new ProtoInput(Convert.FromHexString("F80601" + "0A0161"));
        Assert.Equal("a", ObjectMeta.ReadProto(ref input).Name);
    }

    /// <summary>Random bytes are read or refused, never worse.</summary>
    [Fact]
    public void RandomBytes_AreReadOrRefused()
    {
        var random = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            var error = Record.Exception(() =>
            {
                var input = new ProtoInput(bytes);
                ObjectMeta.ReadProto(ref input);
            });
            Assert.True(error is null or ProtobufFormatException, error?.ToString());
        }
    }
}
