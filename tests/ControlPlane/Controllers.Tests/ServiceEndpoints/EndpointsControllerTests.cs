using Kubestrel.Controllers.EndpointSlices.Mirroring;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;
using EndpointsObject = Kubestrel.Kinds.Core.V1.Endpoints;

namespace Kubestrel.Controllers.ServiceEndpoints;

public sealed class EndpointsControllerTests
{
    [Fact]
    public async Task ServiceAndPods_EndpointsFollowAndGo()
    {
        await using var cluster = await ControllerCluster.StartAsync(
            static api => api.Put(EndpointsObject.Empty with { Metadata = Samples.Meta("left-over") }), static context => new EndpointsController(context));
        await cluster.UntilAsync(() => cluster.Api.Find<EndpointsObject>("left-over") is null);
        var service = cluster.Api.Put(Service(Samples.Labels));
        cluster.Api.Put(Samples.Ready(Samples.Pod("a"), Samples.At(0)));
        await cluster.UntilAsync(() => cluster.Api.Find<EndpointsObject>("web")?.Subsets is [{ Addresses.Count: 1 }]);
        cluster.Api.Put(Samples.Ready(Samples.Pod("b"), Samples.At(0), "10.0.0.2"));
        await cluster.UntilAsync(() => cluster.Api.Find<EndpointsObject>("web")!.Subsets is [{ Addresses.Count: 2 }]);
        cluster.Api.Remove(service);
        await cluster.UntilAsync(() => cluster.Api.Find<EndpointsObject>("web") is null);
    }

    [Fact]
    public async Task EndpointsOfAUser_AreMirroredUntilTheyGo()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new EndpointSliceMirroringController(context));
        cluster.Api.Put(Service(default));
        var endpoints = cluster.Api.Put(EndpointsObject.Empty with
        {
            Metadata = Samples.Meta("web", labels: ValueMap.Of(("tier", "db"))) with { Annotations = ValueMap.Of(("note", "x"), ("kubectl.kubernetes.io/last-applied-configuration", "{}")) },
            Subsets =
            [
                EndpointSubset.Empty with
                {
                    Addresses = [EndpointAddress.Empty with { Ip = "192.0.2.1" }, EndpointAddress.Empty with { Ip = "2001:db8::1" }, EndpointAddress.Empty with { Ip = "nonsense" }],
                    NotReadyAddresses = [EndpointAddress.Empty with { Ip = "192.0.2.2" }],
                    Ports = [Kinds.Core.V1.EndpointPort.Empty with { Name = "sql", Port = 5432, Protocol = "TCP" }],
                },
            ],
        });
        await cluster.UntilAsync(() => cluster.Api.All<EndpointSlice>().Count == 2);

        var slice = cluster.Api.All<EndpointSlice>().Single(static one => one.AddressType == "IPv4");
        Assert.Equal(ValueMap.Of(("endpointslice.kubernetes.io/managed-by", "endpointslicemirroring-controller.k8s.io"), ("kubernetes.io/service-name", "web"), ("tier", "db")), slice.Metadata.Labels);
        Assert.Equal(ValueMap.Of(("note", "x")), slice.Metadata.Annotations);
        Assert.Equal(("Endpoints", 5432), (slice.Metadata.OwnerReferences[0].Kind, slice.Ports[0].Port));
        Assert.Equal([("192.0.2.1", true), ("192.0.2.2", false)], slice.Endpoints.Select(static endpoint => (endpoint.Addresses[0], endpoint.Conditions.Ready!.Value)));
        Assert.Contains("Warning InvalidIPAddress Skipped 1 invalid IP addresses when mirroring to EndpointSlices", cluster.Events.Lines);

        cluster.Api.Change(endpoints, static current => current with { Metadata = current.Metadata with { Labels = current.Metadata.Labels.With("endpointslice.kubernetes.io/skip-mirror", "true") } });
        await cluster.UntilAsync(() => cluster.Api.All<EndpointSlice>().Count == 0);
    }

    private static Service Service(ValueMap<string> selector) => Kinds.Core.V1.Service.Empty with
    {
        Metadata = Samples.Meta("web"),
        Spec = ServiceSpec.Empty with { ClusterIP = "10.96.0.9", IpFamilies = ["IPv4"], Selector = selector, Ports = [ServicePort.Empty with { Name = "http", Port = 80, Protocol = "TCP", TargetPort = 8080 }] },
    };
}
