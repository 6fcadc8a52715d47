using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Proxy.Services;
using Kubestrel.Proxy.Tests.Support;

namespace Kubestrel.Proxy.Tests.Services;

public class ServiceReaderTests
{
    private static ServiceState? Read(Service service, params EndpointSlice[] slices) => ServiceReader.Read(service, slices, IpFamily.IPv4, "node-1");

    [Theory]
    [InlineData("None", "ClusterIP")]
    [InlineData("", "ClusterIP")]
    [InlineData("10.96.0.9", "ExternalName")]
    public void HeadlessOrExternal_IsNotProxied(string clusterIP, string type)
    {
        var service = Objects.Service("web", clusterIP, Objects.Port(80));
        Assert.Null(Read(service with { Spec = service.Spec with { Type = type } }));
    }

    [Fact]
    public void OtherFamilyOnly_IsNotProxied()
    {
        var service = Objects.Service("web", "fd00::1", Objects.Port(80));
        service = service with { Spec = service.Spec with { IpFamilies = ["IPv6"] } };
        Assert.Null(Read(service));
        Assert.NotNull(ServiceReader.Read(service, [], IpFamily.IPv6, "node-1"));
    }

    [Fact]
    public void DualStack_EachFamilyHasItsAddress()
    {
        var service = Objects.Service("web", "10.96.0.9", Objects.Port(80));
        service = service with { Spec = service.Spec with { IpFamilies = ["IPv4", "IPv6"], ClusterIPs = ["10.96.0.9", "fd00::9"] } };
        Assert.Equal("10.96.0.9", Read(service)!.Ports[0].ClusterIP.ToString());
        Assert.Equal("fd00::9", ServiceReader.Read(service, [], IpFamily.IPv6, "node-1")!.Ports[0].ClusterIP.ToString());
    }

    [Fact]
    public void LoadBalancer_VipsRangesAndHealthPort_AreRead()
    {
        var service = Objects.NodePort("web", "10.96.0.9", "Local", Objects.Port(80, nodePort: 30080));
        service = service with
        {
            Spec = service.Spec with
            {
                Type = "LoadBalancer",
                HealthCheckNodePort = 31000,
                LoadBalancerSourceRanges = [" 10.1.2.3/8 ", "fd00::/8", "nonsense"],
                ExternalIPs = ["192.0.2.7", "fd00::7", "bad"],
            },
            Status = new ServiceStatus
            {
                LoadBalancer = new LoadBalancerStatus
                {
                    Ingress =
                    [
                        new LoadBalancerIngress { Ip = "203.0.113.1" },
                        new LoadBalancerIngress { Ip = "203.0.113.2", IpMode = "Proxy" },
                        new LoadBalancerIngress { Ip = "203.0.113.3", IpMode = "VIP" },
                        new LoadBalancerIngress { Hostname = "lb.example.com" },
                    ],
                },
            },
        };
        var state = Read(service)!;
        var port = state.Ports[0];
        Assert.Equal(31000, state.HealthCheckNodePort);
        Assert.Equal(["203.0.113.1", "203.0.113.3"], port.LoadBalancerIPs.Select(i => i.ToString()));
        Assert.Equal(["10.0.0.0/8"], port.LoadBalancerSourceRanges.Select(r => r.ToString()));
        Assert.Equal(["192.0.2.7"], port.ExternalIPs.Select(i => i.ToString()));
        Assert.True(port.ExternalPolicyLocal);
    }

    [Fact]
    public void Affinity_DefaultTimeoutAndGivenOne()
    {
        var service = Objects.Service("web", "10.96.0.9", Objects.Port(80));
        Assert.Equal(0, Read(service)!.Ports[0].AffinitySeconds);
        Assert.Equal(77, Read(service.Sticky(77))!.Ports[0].AffinitySeconds);
        Assert.Equal(10800, Read(service with { Spec = service.Spec with { SessionAffinity = "ClientIP" } })!.Ports[0].AffinitySeconds);
    }

    [Fact]
    public void Endpoints_OfSeveralSlices_AreMergedSortedAndLocalWins()
    {
        var service = Objects.Service("web", "10.96.0.9", Objects.Port(80));
        var state = Read(service,
            Objects.Slice("web", "web-1", "p", 8080, "TCP", Objects.Endpoint("10.0.0.9", "node-2"), Objects.Endpoint("10.0.0.2", "node-2")),
            Objects.Slice("web", "web-2", "p", 8080, "TCP", Objects.Endpoint("10.0.0.2"), Objects.Endpoint("10.0.0.1")),
            Objects.Slice("web", "web-3", "other", 9090, "TCP", Objects.Endpoint("10.0.0.1")))!;
        var endpoints = state.EndpointsOf(new("p", "TCP"));
        Assert.Equal(["10.0.0.1:8080", "10.0.0.2:8080", "10.0.0.9:8080"], endpoints.Select(e => e.Text));
        Assert.Equal([true, true, false], endpoints.Select(e => e.IsLocal));
        Assert.Single(state.EndpointsOf(new("other", "TCP")));
        Assert.Empty(state.EndpointsOf(new("p", "UDP")));
    }

    [Fact]
    public void Endpoints_MissingConditions_MeanReadyAndServing()
    {
        var slice = Objects.Slice("web", 8080, "TCP", new Endpoint { Addresses = ["10.0.0.1"] }, new Endpoint { Addresses = [] }, new Endpoint { Addresses = ["fd00::1"] });
        var endpoint = Assert.Single(Read(Objects.Service("web", "10.96.0.9", Objects.Port(80)), slice)!.EndpointsOf(new("p", "TCP")));
        Assert.True(endpoint.Ready && endpoint.Serving);
        Assert.False(endpoint.Terminating || endpoint.IsLocal);
    }

    [Fact]
    public void Catalog_SameSpecAgain_IsNoChange()
    {
        var catalog = new ServiceCatalog("node-1");
        var service = Objects.Service("web", "10.96.0.9", Objects.Port(80));
        Assert.True(catalog.SetService(new("default", "web"), service));
        Assert.False(catalog.SetService(new("default", "web"), service with { Metadata = new ObjectMeta { Namespace = "default", Name = "web", ResourceVersion = "7" } }));
        Assert.Single(catalog.TakeChanges().Services);
        Assert.Empty(catalog.TakeChanges().Services);
    }

    [Fact]
    public void Catalog_SliceMovesToAnotherService_BothChange()
    {
        var catalog = new ServiceCatalog("node-1");
        var first = Objects.Slice("a", "s", "p", 1, "UDP", Objects.Endpoint("10.0.0.1"));
        var second = Objects.Slice("b", "s", "p", 1, "UDP", Objects.Endpoint("10.0.0.1"));
        Assert.True(catalog.SetSlice("default", "s", first, null));
        catalog.TakeChanges();
        Assert.True(catalog.SetSlice("default", "s", second, first));
        var (services, udp) = catalog.TakeChanges();
        Assert.Equal(2, services.Count);
        Assert.True(udp);
        Assert.True(catalog.SetSlice("default", "s", null, second));
        Assert.False(catalog.SetSlice("default", "s", null, second));
    }
}
