using Kubestrel.Scheduler.Plugins.ImageLocality;
using Kubestrel.Scheduler.Plugins.NodeAffinity;
using Kubestrel.Scheduler.Plugins.NodeResources;
using Kubestrel.Scheduler.Plugins.TaintToleration;
using static Kubestrel.Scheduler.Tests.Samples;

namespace Kubestrel.Scheduler.Tests.Plugins;

/// <summary>Scores from 0 to 100 by upstream's formulas.</summary>
public sealed class ScoreTests
{
    [Theory]
    [InlineData("2", "2Gi", 62)] // ((4-2)/4 + (8-2)/8) / 2
    [InlineData("4", "8Gi", 0)]
    [InlineData("1", "2Gi", 75)]
    public void Fit_PrefersTheEmptier(string cpu, string memory, long score) =>
        Assert.Equal([score], Score(new NodeResourcesFitPlugin(), WithRequests(Pod("web"), ("cpu", cpu), ("memory", memory)), Node("a")));

    [Fact]
    public void Fit_CountsContainersWithoutRequests()
    {
        var pod = Pod("web");
        pod = pod with { Spec = pod.Spec with { Containers = [Container.Empty with { Name = "main", Image = "app:1" }] } };
        Assert.Equal([97], Score(new NodeResourcesFitPlugin(), pod, Node("a"))); // 100m of 4 CPUs (97), 200 MiB of 8 GiB (97)
    }

    [Theory]
    [InlineData("2", "4Gi", 100)]
    [InlineData("4", "4Gi", 75)]
    [InlineData("4", "1Mi", 50)]
    public void Balance_PrefersEqualShares(string cpu, string memory, long score) =>
        Assert.Equal([score], Score(new BalancedAllocationPlugin(), WithRequests(Pod("web"), ("cpu", cpu), ("memory", memory)), Node("a")));

    [Fact]
    public void AbsentResource_DoesNotCount()
    {
        var node = Node("a");
        node = node with { Status = node.Status with { Allocatable = ValueMap.Of(("cpu", Quantity.Parse("4")), ("pods", Quantity.Parse("10"))) } };
        Assert.Equal([50], Score(new NodeResourcesFitPlugin(), Pod("web", "2"), node));
        Assert.Equal([100], Score(new BalancedAllocationPlugin(), Pod("web", "2"), node));
    }

    [Fact]
    public void SoftTaints_LowerTheScore()
    {
        var soft = Taint.Empty with { Key = "k", Effect = "PreferNoSchedule" };
        var two = WithTaints(Node("b"), soft, soft with { Key = "l" });
        Assert.Equal([100, 50, 0], Score(new TaintTolerationPlugin(), Pod("web"), Node("c"), WithTaints(Node("a"), soft), two));
    }

    [Fact]
    public void PreferredAffinity_AddsWeights()
    {
        var pod = Pod("web");
        pod = pod with
        {
            Spec = pod.Spec with
            {
                Affinity = Affinity.Empty with
                {
                    NodeAffinity = NodeAffinity.Empty with
                    {
                        PreferredDuringSchedulingIgnoredDuringExecution =
                        [
                            PreferredSchedulingTerm.Empty with { Weight = 30, Preference = Term("zone", "In", "eu") },
                            PreferredSchedulingTerm.Empty with { Weight = 10, Preference = Term("disk", "Exists") },
                        ],
                    },
                },
            },
        };
        Assert.Equal(
            [100, 75, 25, 0],
            Score(
                new NodeAffinityPlugin(), pod,
                WithLabels(Node("a"), ("zone", "eu"), ("disk", "ssd")), WithLabels(Node("b"), ("zone", "eu")), WithLabels(Node("c"), ("disk", "hdd")), Node("d")));
    }

    [Theory]
    [InlineData("app:1", 100)]
    [InlineData("app", 0)]
    public void ImageOnAllNodes_CountsWhole(string image, long score)
    {
        var pod = Pod("web");
        pod = pod with { Spec = pod.Spec with { Containers = [pod.Spec.Containers[0] with { Image = image }] } };
        Assert.Equal([score], Score(new ImageLocalityPlugin(), pod, WithImage(Node("a"), "app:1", 2000)));
    }

    [Fact]
    public void ImageOnFewNodes_CountsByItsSpread()
    {
        // 600 MB on one of two nodes counts as 300 MB: (300 - 23) / (1000 - 23).
        Assert.Equal([28, 0], Score(new ImageLocalityPlugin(), Pod("web"), WithImage(Node("a"), "app:1", 600), Node("b")));
    }

    private static long[] Score(IScorePlugin plugin, Pod pod, params Node[] nodes)
    {
        var scores = new long[nodes.Length];
        plugin.Score(new PodToSchedule(pod), Cluster(nodes), [.. Enumerable.Range(0, nodes.Length)], scores);
        return scores;
    }

    private static Node WithImage(Node node, string name, long mebibytes) =>
        node with { Status = node.Status with { Images = [ContainerImage.Empty with { Names = [name], SizeBytes = mebibytes * 1024 * 1024 }] } };
}
