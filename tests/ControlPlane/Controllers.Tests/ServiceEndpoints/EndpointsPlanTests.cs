using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ServiceEndpoints;

public sealed class EndpointsPlanTests
{
    [Fact]
    public void ReadyAndUnreadyPods_AreInTheirLists()
    {
        var unready = Pod("b", "10.0.0.2") is var pod ? pod with { Status = pod.Status with { Conditions = [] } } : pod;
        var endpoints = EndpointsPlan.For(Service(), [Pod("a", "10.0.0.1"), unready, Pod("c", "10.0.0.3")], null, Samples.Start)!;

        Assert.Equal(("web", "default", "2026-01-01T12:00:00Z"), (endpoints.Metadata.Name, endpoints.Metadata.Namespace, endpoints.Metadata.Annotations["endpoints.kubernetes.io/last-change-trigger-time"]));
        Assert.Equal(Samples.Labels, endpoints.Metadata.Labels);
        var subset = Assert.Single(endpoints.Subsets);
        Assert.Equal(["10.0.0.1", "10.0.0.3"], subset.Addresses.Select(static address => address.Ip));
        Assert.Equal(["10.0.0.2"], subset.NotReadyAddresses.Select(static address => address.Ip));
        Assert.Equal((8080, "TCP", "http"), (subset.Ports[0].Port, subset.Ports[0].Protocol, subset.Ports[0].Name));
        Assert.Equal(("node-1", "uid-of-a"), (subset.Addresses[0].NodeName, subset.Addresses[0].TargetRef!.Uid));
    }

    [Fact]
    public void NothingChanged_NothingIsPlanned()
    {
        var first = EndpointsPlan.For(Service(), [Pod("a", "10.0.0.1")], null, null)!;

        Assert.Null(EndpointsPlan.For(Service(), [Pod("a", "10.0.0.1")], first, Samples.Start));
        Assert.NotNull(EndpointsPlan.For(Service(), [], first, null));
    }

    [Theory]
    [InlineData(false, 0, 0)]
    [InlineData(true, 1, 0)]
    public void DeletedPod_OnlyWhenAllArePublished(bool publish, int ready, int notReady)
    {
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { PublishNotReadyAddresses = publish } } : plain;
        var pod = Pod("a", "10.0.0.1") is var one ? one with { Metadata = one.Metadata with { DeletionTimestamp = Samples.At(0) } } : one;
        var subsets = EndpointsPlan.For(service, [pod], null, null)!.Subsets;

        Assert.Equal((ready, notReady), (subsets.Sum(static subset => subset.Addresses.Count), subsets.Sum(static subset => subset.NotReadyAddresses.Count)));
    }

    [Fact]
    public void HeadlessWithoutPorts_AddressesOnlyAndTheLabel()
    {
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { ClusterIP = "None", Ports = default } } : plain;
        var endpoints = EndpointsPlan.For(service, [Pod("a", "10.0.0.1")], null, null)!;

        Assert.True(endpoints.Metadata.Labels.ContainsKey("service.kubernetes.io/headless"));
        Assert.True(Assert.Single(endpoints.Subsets).Ports.IsEmpty);
    }

    [Fact]
    public void OverAThousand_IsCutAndToldOnce()
    {
        List<Pod> pods = [.. Enumerable.Range(0, 1100).Select(static i => Pod($"pod-{i:d4}", $"10.0.{i / 250}.{i % 250}"))];
        var endpoints = EndpointsPlan.For(Service(), pods, null, null)!;

        Assert.Equal(1000, endpoints.Subsets[0].Addresses.Count);
        Assert.Equal("truncated", endpoints.Metadata.Annotations[EndpointsPlan.OverCapacity]);
        Assert.Null(EndpointsPlan.For(Service(), pods, endpoints, null));
        Assert.False(EndpointsPlan.For(Service(), pods[..3], endpoints, null)!.Metadata.Annotations.ContainsKey(EndpointsPlan.OverCapacity));
    }

    [Fact]
    public void Repack_JoinsPortsOfTheSameAddresses()
    {
        var address = EndpointAddress.Empty with { Ip = "10.0.0.1" };
        var subsets = Subsets.Repack(
        [
            EndpointSubset.Empty with { Addresses = [address], Ports = [EndpointPort.Empty with { Name = "b", Port = 2 }] },
            EndpointSubset.Empty with { Addresses = [address], Ports = [EndpointPort.Empty with { Name = "a", Port = 1 }] },
            EndpointSubset.Empty with { Addresses = [address], NotReadyAddresses = [address], Ports = [EndpointPort.Empty with { Name = "c", Port = 3 }] },
        ]);

        Assert.Equal(2, subsets.Count);
        Assert.Equal(["a", "b"], subsets[0].Ports.Select(static port => port.Name));
        Assert.Equal((0, 1), (subsets[1].Addresses.Count, subsets[1].NotReadyAddresses.Count));
    }

    private static Service Service() => Kinds.Core.V1.Service.Empty with
    {
        Metadata = Samples.Meta("web"),
        Spec = ServiceSpec.Empty with { ClusterIP = "10.96.0.9", IpFamilies = ["IPv4"], Selector = Samples.Labels, Ports = [ServicePort.Empty with { Name = "http", Port = 80, Protocol = "TCP", TargetPort = 8080 }] },
    };

    private static Pod Pod(string name, string address) => Samples.Ready(Samples.Pod(name), Samples.At(0), address);
}
