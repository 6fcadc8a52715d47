using System.Net;
using Kubestrel.Dns.Messages;
using Kubestrel.Dns.Tests.Support;
using Kubestrel.Dns.Zone;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Dns.Tests.Zone;

public class ZoneResolverTests
{
    private static readonly (string, string, int)[] Http = [("http", "TCP", 8080), ("", "UDP", 9000)];

    private readonly ZoneStore _store = new();
    private readonly ZoneResolver _resolver = new(new() { ServerAddresses = [IPAddress.Parse("10.96.0.10")] });

    public ZoneResolverTests()
    {
        _store.SetNamespace("default", true);
        _store.SetNamespace("empty", true);
        _store.SetService("default", "web", Objects.Service("web", "10.96.0.20", ("http", "TCP", 80), ("dns", "UDP", 53)));
        _store.SetSlice("default", "web-1", Objects.Slice("web", Http, Objects.Endpoint("10.244.0.5")), null);
        _store.SetService("default", "db", Objects.Service("db", "None", ("http", "TCP", 80)));
        _store.SetSlice("default", "db-1", Objects.Slice("db", Http, Objects.Endpoint("10.244.0.2", "db-0"), Objects.Endpoint("10.244.0.3"), Objects.Endpoint("10.244.0.4", "db-2", ready: false)), null);
        _store.SetService("default", "none", Objects.Service("none", "None"));
        _store.SetService("default", "out", Objects.External("out", "www.Example.com."));
        _store.SetService("default", "inside", Objects.External("inside", "web.default.svc.cluster.local"));
        _store.SetService("default", "loop", Objects.External("loop", "loop.default.svc.cluster.local"));
        _store.SetService("default", "address", Objects.External("address", "192.0.2.1"));
    }

    private ZoneAnswer Ask(string name, DnsType type = DnsType.A) => _resolver.Resolve(_store.Current, new(name, type));

    private static string[] Data(IEnumerable<DnsRecord> records) => [.. records.Select(r => r switch
    {
        AddressRecord a => a.Address.ToString(),
        NameRecord n => n.Target,
        ServiceRecord s => $"{s.Priority} {s.Weight} {s.Port} {s.Target}",
        TextRecord t => t.Text,
        AuthorityRecord s => s.PrimaryServer,
        _ => "?",
    }).Order(StringComparer.Ordinal)];

    [Fact]
    public void ClusterIP_A()
    {
        var answer = Ask("web.default.svc.cluster.local");
        Assert.Equal(["10.96.0.20"], Data(answer.Answers));
        Assert.Equal(30u, answer.Answers[0].Ttl);
    }

    [Theory]
    [InlineData("web.default.svc.cluster.local", DnsType.AAAA)]
    [InlineData("web.default.svc.cluster.local", DnsType.MX)]
    [InlineData("default.svc.cluster.local", DnsType.A)]
    [InlineData("empty.svc.cluster.local", DnsType.A)]
    [InlineData("empty.pod.cluster.local", DnsType.A)]
    [InlineData("svc.cluster.local", DnsType.A)]
    [InlineData("pod.cluster.local", DnsType.A)]
    [InlineData("dns.cluster.local", DnsType.A)]
    [InlineData("cluster.local", DnsType.A)]
    [InlineData("_tcp.web.default.svc.cluster.local", DnsType.SRV)]
    [InlineData("_http._tcp.web.default.svc.cluster.local", DnsType.A)]
    [InlineData("dns-version.cluster.local", DnsType.A)]
    [InlineData("20.0.96.10.in-addr.arpa", DnsType.A)]
    [InlineData("10-244-0-5.default.pod.cluster.local", DnsType.AAAA)]
    public void NameWithoutSuchRecords_NoData(string name, DnsType type) => Assert.Equal(ZoneOutcome.NoData, Ask(name, type).Outcome);

    [Theory]
    [InlineData("missing.default.svc.cluster.local")]
    [InlineData("web.missing.svc.cluster.local")]
    [InlineData("missing.svc.cluster.local")]
    [InlineData("none.default.svc.cluster.local")]
    [InlineData("address.default.svc.cluster.local")]
    [InlineData("db-2.db.default.svc.cluster.local")]
    [InlineData("x.web.default.svc.cluster.local")]
    [InlineData("_sctp.web.default.svc.cluster.local")]
    [InlineData("_other._tcp.web.default.svc.cluster.local")]
    [InlineData("_http._udp.web.default.svc.cluster.local")]
    [InlineData("a.b.c.web.default.svc.cluster.local")]
    [InlineData("web.default.cluster.local")]
    [InlineData("web.default.svc.cluster.local.default.svc.cluster.local")]
    [InlineData("10-244-0.default.pod.cluster.local")]
    [InlineData("10-244-0-5.missing.pod.cluster.local")]
    [InlineData("web.default.pod.cluster.local")]
    public void UnknownName_NoSuchName(string name) => Assert.Equal(ZoneOutcome.NoSuchName, Ask(name).Outcome);

    [Theory]
    [InlineData("www.example.com", DnsType.A)]
    [InlineData("notcluster.local", DnsType.A)]
    [InlineData("local", DnsType.A)]
    [InlineData("", DnsType.NS)]
    [InlineData("9.9.9.9.in-addr.arpa", DnsType.PTR)]
    [InlineData("0.96.10.in-addr.arpa", DnsType.PTR)]
    public void OtherZones_AreNotOurs(string name, DnsType type) => Assert.Equal(ZoneOutcome.NotOurs, Ask(name, type).Outcome);

    [Fact]
    public void ClusterIP_SrvOfNamedPort_WithAddress()
    {
        var answer = Ask("_http._tcp.web.default.svc.cluster.local", DnsType.SRV);
        Assert.Equal(["0 100 80 web.default.svc.cluster.local"], Data(answer.Answers));
        Assert.Equal(["10.96.0.20"], Data(answer.Additional));
    }

    [Fact]
    public void ClusterIP_SrvOfTheServiceName_AllPorts() =>
        Assert.Equal(["0 100 53 web.default.svc.cluster.local", "0 100 80 web.default.svc.cluster.local"], Data(Ask("web.default.svc.cluster.local", DnsType.SRV).Answers));

    [Fact]
    public void Headless_ReadyEndpointsOnly() => Assert.Equal(["10.244.0.2", "10.244.0.3"], Data(Ask("db.default.svc.cluster.local").Answers));

    [Fact]
    public void Headless_PublishNotReady_AllEndpoints()
    {
        var service = Objects.Service("db", "None", ("http", "TCP", 80));
        _store.SetService("default", "db", service with { Spec = service.Spec with { PublishNotReadyAddresses = true } });
        Assert.Equal(3, Ask("db.default.svc.cluster.local").Answers.Count);
        Assert.Equal(["10.244.0.4"], Data(Ask("db-2.db.default.svc.cluster.local").Answers));
    }

    [Fact]
    public void Headless_Rotates()
    {
        var firsts = Enumerable.Range(0, 4).Select(_ => ((AddressRecord)Ask("db.default.svc.cluster.local").Answers[0]).Address.ToString());
        Assert.Equal(2, firsts.Distinct().Count());
    }

    [Theory]
    [InlineData("db-0.db.default.svc.cluster.local", "10.244.0.2")]
    [InlineData("10-244-0-3.db.default.svc.cluster.local", "10.244.0.3")]
    [InlineData("10-244-0-5.web.default.svc.cluster.local", "10.244.0.5")]
    public void EndpointNames_AreAnswered(string name, string address) => Assert.Equal([address], Data(Ask(name).Answers));

    [Fact]
    public void Headless_Srv_OnePerEndpoint()
    {
        var answer = Ask("_http._tcp.db.default.svc.cluster.local", DnsType.SRV);
        Assert.Equal(["0 100 8080 10-244-0-3.db.default.svc.cluster.local", "0 100 8080 db-0.db.default.svc.cluster.local"], Data(answer.Answers));
        Assert.Equal(["10.244.0.2", "10.244.0.3"], Data(answer.Additional));
    }

    [Fact]
    public void PodName_IsItsAddress()
    {
        Assert.Equal(["1.2.3.4"], Data(Ask("1-2-3-4.default.pod.cluster.local").Answers));
        Assert.Equal(["2001:db8::1"], Data(Ask("2001-db8--1.default.pod.cluster.local", DnsType.AAAA).Answers));
    }

    [Fact]
    public void Reverse_ServiceEndpointHostnameAndIPv6()
    {
        Assert.Equal(["web.default.svc.cluster.local"], Data(Ask("20.0.96.10.in-addr.arpa", DnsType.PTR).Answers));
        Assert.Equal(["db-0.db.default.svc.cluster.local"], Data(Ask("2.0.244.10.in-addr.arpa", DnsType.PTR).Answers));
        _store.SetService("default", "six", Objects.Service("six", "fd00::20"));
        Assert.Equal(["six.default.svc.cluster.local"], Data(Ask(ReverseName.Format(IPAddress.Parse("fd00::20")), DnsType.PTR).Answers));
    }

    [Fact]
    public void ExternalName_IsAnAliasToChase()
    {
        var answer = Ask("out.default.svc.cluster.local");
        Assert.Equal(ZoneOutcome.Chase, answer.Outcome);
        Assert.Equal("www.example.com", answer.ChaseTarget);
        Assert.Equal(ZoneOutcome.Answered, Ask("out.default.svc.cluster.local", DnsType.CNAME).Outcome);
    }

    [Fact]
    public void ExternalName_IntoTheZone_IsFollowed()
    {
        Assert.Equal(["10.96.0.20", "web.default.svc.cluster.local"], Data(Ask("inside.default.svc.cluster.local").Answers));
        var loop = Ask("loop.default.svc.cluster.local");
        Assert.Equal(ZoneOutcome.Answered, loop.Outcome);
        Assert.True(loop.Answers.Count < 12);
    }

    [Fact]
    public void Apex_SoaNsVersionAndServer()
    {
        Assert.Equal(["ns.dns.cluster.local"], Data(Ask("cluster.local", DnsType.SOA).Answers));
        Assert.Equal(["ns.dns.cluster.local"], Data(Ask("cluster.local", DnsType.NS).Answers));
        Assert.Equal(["1.1.0"], Data(Ask("dns-version.cluster.local", DnsType.TXT).Answers));
        Assert.Equal(["10.96.0.10"], Data(Ask("ns.dns.cluster.local").Answers));
    }

    [Fact]
    public void ServiceDeleted_NothingOfItIsLeft()
    {
        _store.SetService("default", "web", null);
        Assert.Equal(ZoneOutcome.NoSuchName, Ask("web.default.svc.cluster.local").Outcome);
        Assert.Equal(ZoneOutcome.NotOurs, Ask("20.0.96.10.in-addr.arpa", DnsType.PTR).Outcome);
        Assert.Equal(ZoneOutcome.NotOurs, Ask("5.0.244.10.in-addr.arpa", DnsType.PTR).Outcome);
        _store.SetNamespace("empty", false);
        Assert.Equal(ZoneOutcome.NoSuchName, Ask("empty.svc.cluster.local").Outcome);
    }

    [Fact]
    public void SnapshotTakenBefore_DoesNotChange()
    {
        var before = _store.Current;
        _store.SetService("default", "web", null);
        Assert.NotNull(before.Find(new("default", "web")));
        Assert.Null(_store.Current.Find(new("default", "web")));
        Assert.True(_store.Current.Serial > before.Serial);
    }

    [Fact]
    public void MetadataOnlyChange_KeepsTheIndex()
    {
        var before = _store.Current;
        var service = Objects.Service("web", "10.96.0.20", ("http", "TCP", 80), ("dns", "UDP", 53));
        _store.SetService("default", "web", service with { Metadata = new ObjectMeta { Namespace = "default", Name = "web", ResourceVersion = "9" } });
        Assert.Same(before, _store.Current);
    }
}
