using System.Net;
using Kubestrel.Proxy.Planning;
using Kubestrel.Proxy.Rules;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Planning;

public class ServicePlannerTests
{
    private static readonly PlanSettings Settings = new() { ClusterCidrs = [IPNetwork.Parse("10.244.0.0/16")], NodeIP = IPAddress.Parse("192.0.2.1") };

    private static RuleFragment Plan(ServicePort port, params ServiceEndpoint[] endpoints) => new ServicePlanner(Settings).Plan(Make.Service("web", port, endpoints));

    private static string[] Chain(RuleFragment fragment, string prefix) =>
        [.. Assert.Single(fragment.Chains, c => c.Name.StartsWith(prefix, StringComparison.Ordinal)).Rules.Select(r => r.Text)];

    private static string? Verdict(RuleFragment fragment, string container, string key) =>
        fragment.Entries.Where(e => e.Container == container && e.Key == key).Select(e => e.Verdict).Cast<string?>().SingleOrDefault();

    [Fact]
    public void ChainNames_AreUpstreams()
    {
        // The two names in the comments of upstream's proxier.
        Assert.Equal("ULMVA6XW-ns1/svc1/tcp/p80", ChainNames.ServiceBase(new("ns1", "svc1"), Make.Port(name: "p80")));
        Assert.Equal("5OJB2KTY-ns1/svc1/tcp/p80__10.180.0.1/80", ChainNames.EndpointBase(new("ns1", "svc1"), Make.Port(name: "p80"), Make.Endpoint("10.180.0.1", 80)));
    }

    [Fact]
    public void ClusterIP_TwoEndpoints_BalancesAndMasqueradesOutsiders()
    {
        var fragment = Plan(Make.Port(), Make.Endpoint("10.244.0.2"), Make.Endpoint("10.244.0.3"));
        var service = fragment.Chains.Single(c => c.Name.StartsWith("service-", StringComparison.Ordinal));
        Assert.Equal($"goto {service.Name}", Verdict(fragment, TableNames.ServiceIPs, "10.96.0.20 . tcp . 80"));
        Assert.Equal("", Verdict(fragment, TableNames.ClusterIPs, "10.96.0.20"));
        var rules = Chain(fragment, "service-");
        Assert.Equal("ip daddr 10.96.0.20 tcp dport 80 ip saddr != 10.244.0.0/16 jump mark-for-masquerade", rules[0]);
        Assert.StartsWith("numgen random mod 2 0 goto endpoint-", rules[1], StringComparison.Ordinal);
        Assert.StartsWith("goto endpoint-", rules[2], StringComparison.Ordinal);
        var endpoint = fragment.Chains.Single(c => c.Name.EndsWith("__10.244.0.2/8080", StringComparison.Ordinal));
        Assert.Equal(["ip saddr 10.244.0.2 jump mark-for-masquerade", "meta l4proto tcp dnat to 10.244.0.2:8080"], endpoint.Rules.Select(r => r.Text));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 8)]
    [InlineData(9, 1)]
    public void ManyEndpoints_LadderThenMap(int endpoints, int rules)
    {
        var fragment = Plan(Make.Port(), [.. Enumerable.Range(1, endpoints).Select(i => Make.Endpoint($"10.244.0.{i}"))]);
        var picking = Chain(fragment, "service-")[1..];
        Assert.Equal(rules, picking.Length);
        Assert.Equal(endpoints, picking.Sum(r => r.Split("goto endpoint-").Length - 1));
        Assert.Equal(endpoints > 8, picking[0].Contains("vmap", StringComparison.Ordinal));
    }

    [Fact]
    public void NoEndpoints_EveryAddressRejects()
    {
        var fragment = Plan(Make.Port() with { NodePort = 30080, ExternalIPs = [Make.Ip("192.0.2.7")] });
        Assert.Equal("goto reject-chain", Verdict(fragment, TableNames.NoEndpointServices, "10.96.0.20 . tcp . 80"));
        Assert.Equal("goto reject-chain", Verdict(fragment, TableNames.NoEndpointServices, "192.0.2.7 . tcp . 80"));
        Assert.Equal("goto reject-chain", Verdict(fragment, TableNames.NoEndpointNodePorts, "tcp . 30080"));
        Assert.Empty(fragment.Chains);
        Assert.Equal("default/web:http", fragment.Entries.First(e => e.Container == TableNames.NoEndpointServices).Comment);
    }

    [Fact]
    public void NodePort_PolicyCluster_MasqueradesAll()
    {
        var fragment = Plan(Make.Port() with { NodePort = 30080 }, Make.Endpoint("10.244.0.2"));
        var external = fragment.Chains.Single(c => c.Name.StartsWith("external-", StringComparison.Ordinal));
        Assert.Equal($"goto {external.Name}", Verdict(fragment, TableNames.ServiceNodePorts, "tcp . 30080"));
        Assert.Equal("jump mark-for-masquerade", external.Rules[0].Text);
        Assert.StartsWith("goto service-", external.Rules[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NodePort_PolicyLocalWithoutLocalEndpoint_DropsOutsidersOnly()
    {
        var fragment = Plan(Make.Port() with { NodePort = 30080, ExternalPolicyLocal = true }, Make.Endpoint("10.244.1.2"));
        Assert.Equal("drop", Verdict(fragment, TableNames.NoEndpointNodePorts, "tcp . 30080"));
        Assert.NotNull(Verdict(fragment, TableNames.ServiceNodePorts, "tcp . 30080"));
        var external = Chain(fragment, "external-");
        Assert.Equal(3, external.Length);
        Assert.StartsWith("ip saddr 10.244.0.0/16 goto service-", external[0], StringComparison.Ordinal);
        Assert.Equal(1, fragment.NoLocalExternal);
        Assert.Equal(0, fragment.NoLocalInternal);
    }

    [Fact]
    public void NodePort_PolicyLocalWithLocalEndpoint_KeepsSource()
    {
        var fragment = Plan(Make.Port() with { NodePort = 30080, ExternalPolicyLocal = true }, Make.Endpoint("10.244.1.2"), Make.Endpoint("10.244.0.2", local: true));
        Assert.Null(Verdict(fragment, TableNames.NoEndpointNodePorts, "tcp . 30080"));
        Assert.StartsWith("goto local-", Chain(fragment, "external-")[^1], StringComparison.Ordinal);
        Assert.StartsWith("goto endpoint-", Assert.Single(Chain(fragment, "local-")), StringComparison.Ordinal);
        Assert.Equal(2, fragment.Chains.Count(c => c.Name.StartsWith("endpoint-", StringComparison.Ordinal)));
    }

    [Fact]
    public void InternalPolicyLocal_RemoteOnly_Drops()
    {
        var fragment = Plan(Make.Port() with { InternalPolicyLocal = true }, Make.Endpoint("10.244.1.2"));
        Assert.Equal("drop", Verdict(fragment, TableNames.NoEndpointServices, "10.96.0.20 . tcp . 80"));
        Assert.Empty(fragment.Chains);
        Assert.Equal(1, fragment.NoLocalInternal);
    }

    [Fact]
    public void Affinity_SetPerEndpoint_IsLookedUpBeforeBalancing()
    {
        var fragment = Plan(Make.Port() with { AffinitySeconds = 60 }, Make.Endpoint("10.244.0.2"), Make.Endpoint("10.244.0.3"));
        Assert.Equal(2, fragment.AffinitySets.Length);
        Assert.All(fragment.AffinitySets, s => Assert.Equal(60, s.Seconds));
        var rules = Chain(fragment, "service-");
        Assert.StartsWith("ip saddr @affinity-", rules[1], StringComparison.Ordinal);
        Assert.StartsWith("ip saddr @affinity-", rules[2], StringComparison.Ordinal);
        Assert.StartsWith("numgen random mod 2 0 goto", rules[3], StringComparison.Ordinal);
        Assert.Contains(fragment.Chains[^1].Rules, r => r.Text == $"update @{fragment.AffinitySets[^1].Name} {{ ip saddr }}");
    }

    [Fact]
    public void SourceRanges_FirewallBeforeDnat_NodeAllowedMeansVipAllowed()
    {
        var port = Make.Port() with { LoadBalancerIPs = [Make.Ip("203.0.113.1")], LoadBalancerSourceRanges = [IPNetwork.Parse("192.0.2.0/24")] };
        var fragment = Plan(port, Make.Endpoint("10.244.0.2"));
        Assert.StartsWith("goto firewall-", Verdict(fragment, TableNames.FirewallIPs, "203.0.113.1 . tcp . 80"), StringComparison.Ordinal);
        Assert.Equal("ip saddr != { 192.0.2.0/24, 203.0.113.1 } drop", Assert.Single(Chain(fragment, "firewall-")));
    }

    [Fact]
    public void SameAddressAsExternalAndLoadBalancer_OneEntry()
    {
        var port = Make.Port() with { LoadBalancerIPs = [Make.Ip("203.0.113.1")], ExternalIPs = [Make.Ip("203.0.113.1")] };
        var fragment = Plan(port, Make.Endpoint("10.244.0.2"));
        Assert.Single(fragment.Entries, e => e.Key == "203.0.113.1 . tcp . 80");
    }

    [Fact]
    public void IPv6_UsesItsMatchesAndBrackets()
    {
        var planner = new ServicePlanner(new PlanSettings { Family = IpFamily.IPv6, MasqueradeAll = true });
        var fragment = planner.Plan(Make.Service("web", Make.Port("fd00::20"), Make.Endpoint("fd01::2")));
        Assert.Equal("ip6 daddr fd00::20 tcp dport 80 jump mark-for-masquerade", Chain(fragment, "service-")[0]);
        Assert.Equal("meta l4proto tcp dnat to [fd01::2]:8080", Chain(fragment, "endpoint-")[^1]);
        Assert.EndsWith("__fd01..2/8080", fragment.Chains[^1].Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Sctp_IsPlannedLikeTheOthers()
    {
        var fragment = Plan(Make.Port(protocol: "SCTP"), Make.Endpoint("10.244.0.2"));
        Assert.NotNull(Verdict(fragment, TableNames.ServiceIPs, "10.96.0.20 . sctp . 80"));
        Assert.Equal("meta l4proto sctp dnat to 10.244.0.2:8080", Chain(fragment, "endpoint-")[^1]);
    }
}
