using System.Net;
using Kubestrel.Proxy.Conntrack;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Conntrack;

public class StaleFlowsTests
{
    private static readonly ServicePort Dns = Make.Port("10.96.0.10", 53, "dns", "UDP") with { NodePort = 30053 };

    private static ConntrackFlow Flow(string destination, string answers) =>
        new(new(IPAddress.Parse("10.244.0.9"), 40000), IPEndPoint.Parse(destination), IPAddress.Parse(answers));

    [Fact]
    public void Listing_IsParsed()
    {
        const string listing =
            """
            udp      17 29 src=10.244.0.9 dst=10.96.0.10 sport=40000 dport=53 [UNREPLIED] src=10.244.0.2 dst=10.244.0.9 sport=8053 dport=40000 mark=0 use=1
            udp      17 119 src=fd00::9 dst=fd00::10 sport=1 dport=2 src=fd00::3 dst=fd00::9 sport=2 dport=1 [ASSURED] mark=0 use=1
            tcp      6 431999 ESTABLISHED src=10.0.0.1 dst=10.0.0.2 sport=5 dport=6 src=10.0.0.2 dst=10.0.0.1 sport=6 dport=5 [ASSURED] use=1
            conntrack v1.4.7 (conntrack-tools): 3 flow entries have been shown.
            """;
        Assert.Equal(
            [
                Flow("10.96.0.10:53", "10.244.0.2"),
                new ConntrackFlow(new(IPAddress.Parse("fd00::9"), 1), new(IPAddress.Parse("fd00::10"), 2), IPAddress.Parse("fd00::3")),
            ],
            ConntrackCommand.Parse(listing));
    }

    [Fact]
    public void AnsweredByGoneEndpoint_IsStale()
    {
        var service = Make.Service("dns", Dns, Make.Endpoint("10.244.0.3"), Make.Endpoint("10.244.0.4", ready: false, serving: true, terminating: true));
        ConntrackFlow[] flows =
        [
            Flow("10.96.0.10:53", "10.244.0.2"), Flow("10.96.0.10:53", "10.244.0.3"), Flow("10.96.0.10:53", "10.244.0.4"), Flow("10.96.0.10:53", "10.96.0.10"),
            Flow("192.0.2.1:30053", "10.244.0.2"), Flow("192.0.2.1:30053", "10.244.0.3"), Flow("10.96.0.11:53", "10.244.0.2"),
        ];
        Assert.Equal([flows[0], flows[3], flows[4]], StaleFlows.Find(flows, [service]));
    }

    [Fact]
    public void ServiceWithoutEndpointsOrOverTcp_IsLeftAlone()
    {
        ConntrackFlow[] flows = [Flow("10.96.0.10:53", "10.244.0.2")];
        Assert.Empty(StaleFlows.Find(flows, [Make.Service("dns", Dns)]));
        Assert.Empty(StaleFlows.Find(flows, [Make.Service("dns", Dns with { Key = new("dns", "TCP") }, Make.Endpoint("10.244.0.3"))]));
    }
}
