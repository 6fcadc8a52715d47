using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;

namespace Kubestrel.Dns.Tests.Messages;

public class DnsWireTests
{
    [Theory]
    [InlineData("web.default.svc.cluster.local")]
    [InlineData("a")]
    [InlineData("")]
    [InlineData("with\\.dot.x")]
    [InlineData("back\\\\slash")]
    public void Name_WrittenAndRead_IsTheSame(string name)
    {
        var buffer = new byte[300];
        Assert.True(DnsWire.TryWriteName(name, buffer, out var length));
        var offset = 0;
        Assert.True(DnsWire.TryReadName(buffer.AsSpan(0, length), ref offset, out var read));
        Assert.Equal(name, read);
        Assert.Equal(length, offset);
    }

    [Fact]
    public void Name_TooLong_IsRefused()
    {
        var buffer = new byte[600];
        Assert.False(DnsWire.TryWriteName(new string('a', 64), buffer, out _));
        Assert.False(DnsWire.TryWriteName(string.Join('.', Enumerable.Repeat(new string('a', 63), 4)) + ".b", buffer, out _));
        Assert.False(DnsWire.TryWriteName("a..b", buffer, out _));
    }

    [Fact]
    public void Name_UpperCase_IsReadAsLowerCase()
    {
        var query = Query.Build("WeB.Default", DnsType.A);
        var offset = 12;
        Assert.True(DnsWire.TryReadName(query, ref offset, out var name));
        Assert.Equal("web.default", name);
    }

    [Theory]
    [InlineData("C000")]
    [InlineData("C002")]
    [InlineData("0161C000")]
    [InlineData("0161C002C000")]
    [InlineData("C0")]
    [InlineData("05616263")]
    [InlineData("4061")]
    [InlineData("8061")]
    [InlineData("")]
    public void Name_PointerLoopOrCutOff_IsRefused(string hex)
    {
        var offset = 0;
        Assert.False(DnsWire.TryReadName(Convert.FromHexString(hex), ref offset, out _));
    }

    [Fact]
    public void Request_WithEdns_IsRead()
    {
        Assert.True(DnsRequestReader.TryRead(Query.Build("Web.default.svc.cluster.local", DnsType.SRV, edns: 1400), out var request, out _));
        Assert.Equal(new DnsQuestion("web.default.svc.cluster.local", DnsType.SRV), request.Question);
        Assert.Equal((0x1234, 1400, true), (request.Id, request.MaxPayload, request.HasEdns));
    }

    [Fact]
    public void Request_WithoutEdns_Takes512()
    {
        Assert.True(DnsRequestReader.TryRead(Query.Build("a", DnsType.A), out var request, out _));
        Assert.Equal(512, request.MaxPayload);
    }

    [Fact]
    public void Request_ResponseOrTooShort_GetsNoAnswer()
    {
        Assert.False(DnsRequestReader.TryRead(Query.Build("a", DnsType.A, flags: 0x8100), out _, out var error));
        Assert.Null(error);
        Assert.False(DnsRequestReader.TryRead(new byte[11], out _, out error));
        Assert.Null(error);
    }

    [Fact]
    public void Request_OtherOpcodeOrQuestionCount_HasItsCode()
    {
        Assert.False(DnsRequestReader.TryRead(Query.Build("a", DnsType.A, flags: 0x2800), out _, out var error));
        Assert.Equal(DnsResponseCode.NotImplemented, error);
        var two = Query.Build("a", DnsType.A);
        two[5] = 2;
        Assert.False(DnsRequestReader.TryRead(two, out _, out error));
        Assert.Equal(DnsResponseCode.FormatError, error);
    }

    [Fact]
    public void AnyBytes_NeverThrow()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Query.Build("web.default.svc.cluster.local", DnsType.A, edns: 1232);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var cut = bytes[..random.Next(bytes.Length + 1)];
            DnsRequestReader.TryRead(cut, out _, out _);
            DnsResponseReader.Layout(cut);
            DnsResponseReader.Answers(cut);
        }
    }
}
