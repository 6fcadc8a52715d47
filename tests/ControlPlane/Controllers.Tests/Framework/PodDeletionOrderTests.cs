using Kubestrel.Controllers.Framework.Pods;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework;

public sealed class PodDeletionOrderTests
{
    private static readonly DateTimeOffset Now = Samples.Start.AddHours(1);

    public static TheoryData<string> Rules => ["unbound", "pending", "unknown", "unready", "cost", "doubled", "ready-later", "restarts", "sidecar-restarts", "younger"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void OneRuleDiffers_ThatPodGoesFirst(string rule)
    {
        var plain = Bound("plain", "n1");
        var (first, second, related) = rule switch
        {
            "unbound" => (Samples.Pod("first"), Samples.Pod("second", node: "n1"), Array.Empty<Pod>()),
            "pending" => (Samples.Pod("first", node: "n1"), Samples.Pod("second", node: "n1", phase: "Unknown"), []),
            "unknown" => (Samples.Pod("first", node: "n1", phase: "Unknown"), Samples.Pod("second", node: "n1", phase: "Running"), []),
            "unready" => (Samples.Pod("first", node: "n1", phase: "Running"), plain, []),
            "cost" => (Cost(Bound("first", "n1"), "-5"), Cost(Bound("second", "n1"), "0"), []),
            "doubled" => (Bound("first", "n1"), Bound("second", "n2"), [Bound("other", "n1")]),
            "ready-later" => (Bound("first", "n1", readyAt: 3500), Bound("second", "n1", readyAt: 0), []),
            "restarts" => (Restarted(Bound("first", "n1"), 3), Restarted(Bound("second", "n1"), 2), []),
            "sidecar-restarts" => (SidecarRestarted(Bound("first", "n1"), 3), SidecarRestarted(Bound("second", "n1"), 2), []),
            _ => (Created(Bound("first", "n1"), 3500), Created(Bound("second", "n1"), 0), Array.Empty<Pod>()),
        };

        Assert.Equal("first", PodDeletionOrder.Sort([second, first], related, Now)[0].Metadata.Name);
        Assert.Equal("first", PodDeletionOrder.Sort([first, second], related, Now)[0].Metadata.Name);
    }

    [Fact]
    public void AgesInOneBucket_UidDecides()
    {
        var older = Created(Bound("older", "n1"), 0) is var a ? a with { Metadata = a.Metadata with { Uid = "a" } } : a;
        var younger = Created(Bound("younger", "n1"), 60) is var b ? b with { Metadata = b.Metadata with { Uid = "b" } } : b;

        Assert.Equal("older", PodDeletionOrder.Sort([younger, older], [], Now)[0].Metadata.Name);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("0", 0)]
    [InlineData("+7", 0)]
    [InlineData("07", 0)]
    [InlineData("-0", 0)]
    [InlineData("x", 0)]
    [InlineData("3000000000", 0)]
    public void CostAnnotation_OnlyCanonicalNumbersCount(string text, int cost) => Assert.Equal(cost, PodDeletionOrder.Cost(Cost(Samples.Pod("p"), text)));

    private static Pod Bound(string name, string node, double readyAt = 0) => Samples.Ready(Samples.Pod(name, node: node), Samples.At(readyAt));

    private static Pod Cost(Pod pod, string cost) => pod with { Metadata = pod.Metadata with { Annotations = ValueMap.Of((PodDeletionOrder.CostAnnotation, cost)) } };

    private static Pod Created(Pod pod, double at) => pod with { Metadata = pod.Metadata with { CreationTimestamp = Samples.At(at) } };

    private static Pod Restarted(Pod pod, int count) => pod with { Status = pod.Status with { ContainerStatuses = [ContainerStatus.Empty with { Name = "main", RestartCount = count }] } };

    private static Pod SidecarRestarted(Pod pod, int count) => pod with
    {
        Spec = pod.Spec with { InitContainers = [Container.Empty with { Name = "side", RestartPolicy = "Always" }, Container.Empty with { Name = "init" }] },
        Status = pod.Status with { InitContainerStatuses = [ContainerStatus.Empty with { Name = "side", RestartCount = count }, ContainerStatus.Empty with { Name = "init", RestartCount = 9 }] },
    };
}
