using System.Net;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;

namespace Kubestrel.Dns.Tests.Messages;

public class DnsMessageWriterTests
{
    private static DnsRequest Request(string name, DnsType type, ushort? edns = null)
    {
        Assert.True(DnsRequestReader.TryRead(Query.Build(name, type, edns: edns), out var request, out _));
        return request;
    }

    [Fact]
    public void EveryRecordType_ReadsBack()
    {
        var request = Request("web.cluster.local", DnsType.ANY, 4000);
        DnsRecord[] records =
        [
            new AddressRecord("web.cluster.local", IPAddress.Parse("10.0.0.1"), 30),
            new AddressRecord("web.cluster.local", IPAddress.Parse("fd00::1"), 30),
            new NameRecord("alias.cluster.local", DnsType.CNAME, "web.cluster.local", 5),
            new ServiceRecord("_x._tcp.web.cluster.local", 0, 100, 80, "web.cluster.local", 30),
            new TextRecord("dns-version.cluster.local", "1.1.0", 30),
            new OpaqueRecord("web.cluster.local", DnsType.TXT, new byte[] { 2, (byte)'h', (byte)'i' }, 30),
        ];
        var buffer = new byte[4000];
        var writer = new DnsMessageWriter(buffer, 4000, request, DnsWire.AuthoritativeFlag, DnsResponseCode.NoError);
        foreach (var record in records)
        {
            writer.Answer(record);
        }

        writer.Authority(new AuthorityRecord("cluster.local", "ns.dns.cluster.local", "hostmaster.cluster.local", 7, 7200, 1800, 86400, 30, 30));
        var reply = new Reply(buffer.AsSpan(0, writer.Finish(request, DnsResponseCode.NoError, 1232)));
        Assert.Equal(
            [
                "web.cluster.local 30 A 10.0.0.1", "web.cluster.local 30 AAAA fd00::1", "alias.cluster.local 5 CNAME web.cluster.local",
                "_x._tcp.web.cluster.local 30 SRV 0 100 80 web.cluster.local", "dns-version.cluster.local 30 TXT 1.1.0", "web.cluster.local 30 TXT hi",
            ], reply.Answers);
        Assert.Equal(["cluster.local 30 SOA ns.dns.cluster.local hostmaster.cluster.local 7 7200 1800 86400 30"], reply.Authority);
        Assert.Equal(1232, reply.Edns);
        Assert.True(reply.Authoritative);
    }

    [Fact]
    public void OwnerEqualToQuestion_IsAPointer()
    {
        var request = Request("Web.Cluster.Local", DnsType.A);
        var buffer = new byte[512];
        var writer = new DnsMessageWriter(buffer, 512, request, 0, DnsResponseCode.NoError);
        writer.Answer(new AddressRecord("web.cluster.local", IPAddress.Parse("10.0.0.1"), 30));
        var length = writer.Finish(request, DnsResponseCode.NoError, 1232);
        Assert.Equal(12 + request.RawQuestion.Length + 2 + 10 + 4, length);
        Assert.Equal("Web.Cluster.Local", new Reply(buffer.AsSpan(0, length)).Question);
    }

    [Fact]
    public void TooManyAnswers_AsManyAsFitAndTruncated()
    {
        var request = Request("web.cluster.local", DnsType.A);
        var buffer = new byte[4096];
        var writer = new DnsMessageWriter(buffer, 512, request, 0, DnsResponseCode.NoError);
        for (var i = 0; i < 100; i++)
        {
            writer.Answer(new AddressRecord("web.cluster.local", new IPAddress([10, 0, 0, (byte)i]), 30));
        }

        var length = writer.Finish(request, DnsResponseCode.NoError, 1232);
        var reply = new Reply(buffer.AsSpan(0, length));
        Assert.True(reply.Truncated);
        Assert.Equal((512 - 35) / 16, reply.Answers.Length);
        Assert.True(length <= 512);
    }

    [Fact]
    public void AdditionalThatDoesNotFit_IsLeftOutWithoutTruncation()
    {
        var request = Request("web.cluster.local", DnsType.A);
        var buffer = new byte[4096];
        var writer = new DnsMessageWriter(buffer, 60, request, 0, DnsResponseCode.NoError);
        writer.Answer(new AddressRecord("web.cluster.local", IPAddress.Loopback, 30));
        writer.Additional(new AddressRecord("web.cluster.local", IPAddress.Loopback, 30));
        var reply = new Reply(buffer.AsSpan(0, writer.Finish(request, DnsResponseCode.NoError, 1232)));
        Assert.False(reply.Truncated);
        Assert.Empty(reply.Additional);
        Assert.Single(reply.Answers);
    }

    [Fact]
    public void ManyNames_AllReadBack()
    {
        var request = Request("a.b.c.example.com", DnsType.ANY);
        var buffer = new byte[65535];
        var writer = new DnsMessageWriter(buffer, 65535, request, 0, DnsResponseCode.NoError);
        var random = new Random(3);
        var expected = new List<string>();
        for (var i = 0; i < 400; i++)
        {
            string Name() => string.Join('.', Enumerable.Range(0, random.Next(1, 6)).Select(_ => (string[])["a", "b", "c", "example", "com"]).Select(p => p[random.Next(5)]));
            var (owner, target) = (Name(), Name());
            writer.Answer(new NameRecord(owner, DnsType.PTR, target, 1));
            expected.Add($"{owner} 1 PTR {target}");
        }

        Assert.Equal(expected, new Reply(buffer.AsSpan(0, writer.Finish(request, DnsResponseCode.NoError, 1232))).Answers);
    }
}
