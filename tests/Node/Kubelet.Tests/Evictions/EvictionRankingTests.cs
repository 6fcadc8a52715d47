using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Kubelet.Tests.Support;

namespace Kubestrel.Kubelet.Tests.Evictions;

public sealed class EvictionRankingTests
{
    [Fact]
    public void Memory_RanksByExcessThenPriorityThenAmountAboveTheRequest()
    {
        var unknown = new PodDemand(Usages.Pod("unknown", priority: 100), null);
        var greedy = Uses(Usages.Pod("greedy"), 500);
        var moderate = Uses(Usages.Pod("moderate", memoryRequest: "400Mi"), 450);
        var important = Uses(Usages.Pod("important", priority: 10), 900);
        var modest = Uses(Usages.Pod("modest", memoryRequest: "1Gi"), 1000);
        var idle = Uses(Usages.Pod("idle", memoryRequest: "1Gi"), 10);

        var ranked = EvictionRanking.Rank("memory.available", [idle, modest, important, moderate, greedy, unknown], hasImageFs: false);
        Assert.Equal(["unknown", "greedy", "moderate", "important", "modest", "idle"], ranked.Select(pod => pod.Metadata.Name));
    }

    [Fact]
    public void Processes_RankByPriorityThenNumber()
    {
        PodDemand With(string name, int priority, ulong processes) => new(Usages.Pod(name, priority), Usages.Of(Usages.Pod(name, priority), processes: processes));
        var ranked = EvictionRanking.Rank("pid.available", [With("few", 0, 2), With("many", 0, 99), With("important", 5, 500)], hasImageFs: false);
        Assert.Equal(["many", "few", "important"], ranked.Select(pod => pod.Metadata.Name));
    }

    [Theory]
    [InlineData("nodefs.available", false, "layers,logs,volume")]
    [InlineData("nodefs.available", true, "logs,volume,layers")]
    [InlineData("imagefs.available", true, "layers,logs,volume")]
    public void Disk_CountsWhatLiesOnTheFileSystem(string signal, bool hasImageFs, string expected)
    {
        var (layers, logs) = (Usages.Pod("layers"), Usages.Pod("logs"));
        var volume = Usages.Pod("volume").With(spec => spec with { Volumes = [Volume.Empty with { Name = "data", EmptyDir = EmptyDirVolumeSource.Empty }] });
        PodDemand[] pods =
        [
            new(volume, Usages.Of(volume).WithVolume("data", 100)), new(logs, Usages.Of(logs, logs: 200)), new(layers, Usages.Of(layers, layer: 300)),
        ];
        var ranked = EvictionRanking.Rank(signal, pods, hasImageFs).Select(pod => pod.Metadata.Name).ToList();
        Assert.Equal(expected.Split(',')[0], ranked[0]);
        if (signal == "nodefs.available")
        {
            Assert.Equal(expected.Split(','), ranked);
        }
    }

    [Fact]
    public void Inodes_AreCountedAsSuch()
    {
        var (few, many) = (Usages.Pod("few"), Usages.Pod("many"));
        PodDemand[] pods =
        [
            new(few, Usages.Of(few, layer: 1 << 30)),
            new(many, Usages.Of(many) with { Logs = new Dictionary<string, FolderUsage> { ["main-0"] = new(1, 5000) } }),
        ];
        Assert.Equal("many", EvictionRanking.Rank("nodefs.inodesFree", pods, hasImageFs: false)[0].Metadata.Name);
    }

    [Fact]
    public void Message_NamesThresholdAndOffenders()
    {
        var pod = Usages.Pod("greedy", memoryRequest: "100Mi");
        var observed = new Dictionary<string, Observation> { ["memory.available"] = new(88 * Usages.Mebi, 1L << 30, QuantityFormat.BinarySI) };
        Threshold[] due = [new("memory.available", ThresholdValue.Parse("100Mi")!.Value)];
        var (message, annotations) = EvictionMessages.LowResource("memory", new(pod, Usages.Of(pod, memory: 150 * Usages.Mebi)), due, observed);
        Assert.Equal(
            "The node was low on resource: memory. Threshold quantity: 100Mi, available: 88Mi. Container main was using 150Mi, request is 100Mi, has larger consumption of memory. ", message);
        Assert.Equal(("main", "150Mi", "memory"), (annotations["offending_containers"], annotations["offending_containers_usage"], annotations["starved_resource"]));

        var modest = Usages.Pod("modest");
        (message, _) = EvictionMessages.LowResource("memory", new(modest, Usages.Of(modest, memory: 1024)), due, observed);
        Assert.EndsWith("Container main was using 1Ki, request is 0, has larger consumption of memory. ", message, StringComparison.Ordinal);
        Assert.Equal("The node was low on resource: memory. Threshold quantity: 100Mi, available: 88Mi. ", EvictionMessages.LowResource("memory", new(modest, null), due, observed).Message);
    }

    private static PodDemand Uses(Pod pod, long mebibytes) => new(pod, Usages.Of(pod, memory: mebibytes * Usages.Mebi));
}
