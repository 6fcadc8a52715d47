using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Discovery.V1;

namespace Kubestrel.Controllers.EndpointSlices;

public sealed class SlicePlannerTests
{
    [Fact]
    public void ReadyPod_OneSliceWithAllItsFields()
    {
        var service = Service();
        var slice = Assert.Single(Plan(service, [Pod("a", "10.0.0.1")]).Create);

        Assert.Equal(("web-", "IPv4"), (slice.Metadata.GenerateName, slice.AddressType));
        Assert.Equal(
            ValueMap.Of(("app", "web"), ("endpointslice.kubernetes.io/managed-by", "endpointslice-controller.k8s.io"), ("kubernetes.io/service-name", "web")), slice.Metadata.Labels);
        Assert.Equal("2026-01-01T12:00:05Z", slice.Metadata.Annotations["endpoints.kubernetes.io/last-change-trigger-time"]);
        Assert.Equal("Service", slice.Metadata.OwnerReferences[0].Kind);
        var port = Assert.Single(slice.Ports);
        Assert.Equal(("http", 8080, "TCP"), (port.Name, port.Port, port.Protocol));
        var endpoint = Assert.Single(slice.Endpoints);
        Assert.Equal(["10.0.0.1"], endpoint.Addresses);
        Assert.Equal((true, true, false), (endpoint.Conditions.Ready, endpoint.Conditions.Serving, endpoint.Conditions.Terminating));
        Assert.Equal(("node-1", "zone-a", "Pod", "a", "uid-of-a"), (endpoint.NodeName, endpoint.Zone, endpoint.TargetRef!.Kind, endpoint.TargetRef.Name, endpoint.TargetRef.Uid));
    }

    [Theory]
    [InlineData(true, false, false, true, true, false)]
    [InlineData(false, false, false, false, false, false)]
    [InlineData(true, true, false, false, true, true)]
    [InlineData(false, false, true, true, false, false)]
    [InlineData(false, true, true, true, false, true)]
    public void Conditions_FollowPodAndService(bool podReady, bool deleting, bool publishAll, bool ready, bool serving, bool terminating)
    {
        var pod = Pod("a", "10.0.0.1");
        pod = podReady ? pod : pod with { Status = pod.Status with { Conditions = [] } };
        pod = deleting ? pod with { Metadata = pod.Metadata with { DeletionTimestamp = Samples.At(0) } } : pod;
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { PublishNotReadyAddresses = publishAll } } : plain;

        var conditions = Plan(service, [pod]).Create[0].Endpoints[0].Conditions;
        Assert.Equal((ready, serving, terminating), (conditions.Ready, conditions.Serving, conditions.Terminating));
    }

    [Fact]
    public void NoPods_AnEmptySliceStandsAndStays()
    {
        var service = Service();
        var placeholder = Assert.Single(Plan(service, []).Create);

        Assert.Equal((0, 0), (placeholder.Endpoints.Count, placeholder.Ports.Count));
        var again = Plan(service, [], Named(placeholder, "web-x"));
        Assert.Empty(again.Create.Concat(again.Update).Concat(again.Delete));
        var filled = Plan(service, [Pod("a", "10.0.0.1")], Named(placeholder, "web-x"));
        Assert.Equal("web-x", Assert.Single(filled.Update).Metadata.Name);
        Assert.Empty(filled.Create.Concat(filled.Delete));
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public void ManyPods_AHundredASlice(int pods, int slices)
    {
        var plan = Plan(Service(), Many(pods));

        Assert.Equal(slices, plan.Create.Count);
        Assert.Equal(pods, plan.Create.Sum(static slice => slice.Endpoints.Count));
        Assert.All(plan.Create, static slice => Assert.InRange(slice.Endpoints.Count, 1, 100));
    }

    [Fact]
    public void OnePodMore_OnlyTheSliceWithRoomIsWritten()
    {
        var service = Service();
        EndpointSlice[] existing = [.. Plan(service, Many(150)).Create.Select(static (slice, i) => Named(slice, $"web-{i}"))];
        var plan = Plan(service, Many(151), existing);

        Assert.Equal("web-1", Assert.Single(plan.Update).Metadata.Name);
        Assert.Empty(plan.Create.Concat(plan.Delete));
    }

    [Fact]
    public void NothingChanged_NothingIsWritten()
    {
        var service = Service();
        var existing = Named(Plan(service, Many(3)).Create[0], "web-0");
        var plan = Plan(service, Many(3), existing);

        Assert.Empty(plan.Create.Concat(plan.Update).Concat(plan.Delete));
    }

    [Fact]
    public void PodGoneOrLabelChanged_SliceIsUpdatedInPlace()
    {
        var service = Service();
        var existing = Named(Plan(service, Many(3)).Create[0], "web-0");

        Assert.Equal(2, Assert.Single(Plan(service, Many(2), existing).Update).Endpoints.Count);
        var relabelled = service with { Metadata = service.Metadata with { Labels = ValueMap.Of(("tier", "front")) } };
        Assert.Equal("front", Assert.Single(Plan(relabelled, Many(3), existing).Update).Metadata.Labels["tier"]);
    }

    [Fact]
    public void NamedPortDiffersByPod_EachHasItsSlice()
    {
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { Ports = [plain.Spec.Ports[0] with { TargetPort = "http" }] } } : plain;
        var plan = Plan(service, [WithPort(Pod("a", "10.0.0.1"), 8080), WithPort(Pod("b", "10.0.0.2"), 9090)]);

        Assert.Equal([8080, 9090], plan.Create.Select(static slice => slice.Ports[0].Port!.Value).Order());
    }

    [Fact]
    public void DualStackHeadless_ASliceForEachFamilyWithTheLabel()
    {
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { ClusterIP = "None", IpFamilies = ["IPv4", "IPv6"] } } : plain;
        var pod = Pod("a", "10.0.0.1") is var single ? single with
        {
            Spec = single.Spec with { Hostname = "a", Subdomain = "web" },
            Status = single.Status with { PodIPs = [PodIP.Empty with { Ip = "10.0.0.1" }, PodIP.Empty with { Ip = "fd00::1" }] },
        } : single;
        var plan = Plan(service, [pod]);

        Assert.Equal(["IPv4 10.0.0.1", "IPv6 fd00::1"], plan.Create.Select(static slice => $"{slice.AddressType} {slice.Endpoints[0].Addresses[0]}"));
        Assert.All(plan.Create, static slice =>
        {
            Assert.True(slice.Metadata.Labels.ContainsKey("service.kubernetes.io/headless"));
            Assert.Equal("a", slice.Endpoints[0].Hostname);
        });
    }

    [Fact]
    public void NodeUnknown_PodIsLeftOutAndTold()
    {
        var plan = SlicePlanner.Plan(new(Service(), [Pod("a", "10.0.0.1")], new Dictionary<string, Node>(), [], null));

        Assert.Empty(plan.Create[0].Endpoints);
        Assert.Equal("skipping Pod a for Service default/web: Node node-1 Not Found", Assert.Single(plan.Problems));
    }

    [Fact]
    public void PreferClose_ReadyEndpointsHintTheirZone()
    {
        var service = Service() is var plain ? plain with { Spec = plain.Spec with { TrafficDistribution = "PreferClose" } } : plain;
        var slice = Plan(service, [Pod("a", "10.0.0.1")]).Create[0];
        Assert.Equal("zone-a", slice.Endpoints[0].Hints!.ForZones[0].Name);

        var off = Plan(Service(), [Pod("a", "10.0.0.1")], Named(slice, "web-0"));
        Assert.Null(Assert.Single(off.Update).Endpoints[0].Hints);
    }

    private static SlicePlan Plan(Service service, IReadOnlyList<Pod> pods, params EndpointSlice[] slices) => SlicePlanner.Plan(new(
        service, pods, new Dictionary<string, Node> { ["node-1"] = Node.Empty with { Metadata = Samples.Meta("node-1", labels: ValueMap.Of((SliceNames.Zone, "zone-a"))) } }, slices, Samples.Start.AddSeconds(5)));

    private static Service Service() => Kinds.Core.V1.Service.Empty with
    {
        Metadata = Samples.Meta("web"),
        Spec = ServiceSpec.Empty with { ClusterIP = "10.96.0.9", IpFamilies = ["IPv4"], Selector = Samples.Labels, Ports = [ServicePort.Empty with { Name = "http", Port = 80, Protocol = "TCP", TargetPort = 8080 }] },
    };

    private static Pod Pod(string name, string address) => Samples.Ready(Samples.Pod(name), Samples.At(0), address);

    private static List<Pod> Many(int count) => [.. Enumerable.Range(0, count).Select(static i => Pod($"pod-{i:d4}", $"10.0.{i / 250}.{i % 250}"))];

    private static EndpointSlice Named(EndpointSlice slice, string name) => slice with { Metadata = slice.Metadata with { Name = name, Uid = name, ResourceVersion = "5" } };

    private static Pod WithPort(Pod pod, int port) => pod with
    {
        Spec = pod.Spec with { Containers = [pod.Spec.Containers[0] with { Ports = [ContainerPort.Empty with { Name = "http", Protocol = "TCP", ContainerPortValue = port }] }] },
    };
}
