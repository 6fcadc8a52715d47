using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

public sealed class EndpointSliceControllerTests
{
    [Fact]
    public async Task PodsComeAndGo_SlicesFollow()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new EndpointSliceController(context));
        cluster.Api.Put(Node.Empty with { Metadata = Samples.Meta("node-1", @namespace: "") });
        cluster.Api.Put(Service.Empty with
        {
            Metadata = Samples.Meta("web"),
            Spec = ServiceSpec.Empty with { ClusterIP = "10.96.0.9", IpFamilies = ["IPv4"], Selector = Samples.Labels, Ports = [ServicePort.Empty with { Port = 80, Protocol = "TCP", TargetPort = 8080 }] },
        });
        await cluster.UntilAsync(() => cluster.Api.All<EndpointSlice>().Count == 1);
        cluster.Api.Put(Samples.Ready(Samples.Pod("a"), Samples.At(0), "10.0.0.1"));
        cluster.Api.Put(Samples.Ready(Samples.Pod("b"), Samples.At(0), "10.0.0.2"));
        await cluster.UntilAsync(() => Endpoints(cluster).Count() == 2);
        cluster.Api.Remove(cluster.Api.Find<Pod>("a")!);
        await cluster.UntilAsync(() => Endpoints(cluster).SequenceEqual(["10.0.0.2"]));
        await cluster.SettleAsync();
        var writes = cluster.Api.Writes.Count;
        cluster.Step = TimeSpan.FromMinutes(10);
        await cluster.SettleAsync();

        Assert.Equal(writes, cluster.Api.Writes.Count);
        Assert.Single(cluster.Api.All<EndpointSlice>());
    }

    [Fact]
    public async Task SliceDeletedByAUser_ComesBack()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new EndpointSliceController(context));
        cluster.Api.Put(Service.Empty with { Metadata = Samples.Meta("web"), Spec = ServiceSpec.Empty with { ClusterIP = "None", IpFamilies = ["IPv4"], Selector = Samples.Labels } });
        await cluster.UntilAsync(() => cluster.Api.All<EndpointSlice>().Count == 1);
        await cluster.SettleAsync();
        cluster.Api.Remove(cluster.Api.All<EndpointSlice>()[0]);
        await cluster.UntilAsync(() => cluster.Api.All<EndpointSlice>().Count == 1);
    }

    private static IEnumerable<string> Endpoints(ControllerCluster cluster) => cluster.Api.All<EndpointSlice>().SelectMany(static slice => slice.Endpoints).SelectMany(static endpoint => endpoint.Addresses);
}
