using Kubestrel.Kubelet.Evictions;
using Kubestrel.Kubelet.Stats;
using Kubestrel.Kubelet.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.Kubelet.Tests.Evictions;

public sealed class EvictionLoopTests : INodeSignals, IPodUsages, IEvictablePods, INodeReclaim
{
    private readonly FakeTimeProvider _time = new(RuntimePods.Start);
    private readonly RecordedEvents _events = new();
    private readonly NodePressure _pressure = new();
    private readonly List<(string Pod, Eviction Eviction)> _evicted = [];
    private readonly Dictionary<string, Observation> _observed = new()
    {
        ["memory.available"] = new(1L << 30, 4L << 30, QuantityFormat.BinarySI),
        ["nodefs.available"] = new(50, 100, QuantityFormat.BinarySI),
        ["imagefs.available"] = new(50, 100, QuantityFormat.BinarySI),
    };

    private IReadOnlyList<PodUsage> _usages = [];
    private Action? _reclaim;
    private int _readings;

    public IReadOnlyList<Pod> Active { get; set; } = [];

    [Fact]
    public async Task ShortMemory_EvictsThePodAboveItsRequest()
    {
        var (greedy, modest) = (Usages.Pod("greedy"), Usages.Pod("modest", memoryRequest: "2Gi"));
        Active = [modest, greedy];
        _usages = [Usages.Of(greedy, memory: 300 * Usages.Mebi), Usages.Of(modest, memory: 1000 * Usages.Mebi)];
        _observed["memory.available"] = new(50 * Usages.Mebi, 4L << 30, QuantityFormat.BinarySI);

        Assert.Equal(["greedy"], (await Loop().SynchronizeAsync(default)).Select(pod => pod.Metadata.Name));
        Assert.True(_pressure.Has("MemoryPressure"));
        var eviction = Assert.Single(_evicted).Eviction;
        Assert.Equal(1, eviction.GraceSeconds);
        Assert.Equal(("DisruptionTarget", "True", "TerminationByKubelet", eviction.Message), (eviction.Condition!.Type, eviction.Condition.Status, eviction.Condition.Reason, eviction.Condition.Message));
        Assert.Equal([("node", "EvictionThresholdMet", "Attempting to reclaim memory"), ("greedy", "Evicted", eviction.Message)], _events.All.Select(e => (e.About, e.Reason, e.Message)));
        Assert.Equal("memory", _events.All[1].Annotations["starved_resource"]);
    }

    [Fact]
    public async Task CriticalPods_StayAndAreNotCounted()
    {
        Active = [Usages.Pod("critical", priority: 2_000_000_000)];
        _observed["memory.available"] = new(0, 4L << 30, QuantityFormat.BinarySI);
        Assert.Empty(await Loop().SynchronizeAsync(default));
        Assert.Empty(_evicted);
    }

    [Fact]
    public async Task ShortDisk_IsFirstReclaimedFromWhatNoPodNeeds()
    {
        Active = [Usages.Pod("web")];
        _observed["nodefs.available"] = new(5, 100, QuantityFormat.BinarySI);
        _reclaim = () => _observed["nodefs.available"] = new(30, 100, QuantityFormat.BinarySI);
        var loop = Loop();
        Assert.Empty(await loop.SynchronizeAsync(default));
        Assert.Empty(_evicted);
        Assert.True(_pressure.Has("DiskPressure"));

        _observed["nodefs.available"] = new(5, 100, QuantityFormat.BinarySI);
        _reclaim = () => { };
        Assert.Single(await loop.SynchronizeAsync(default));
        Assert.StartsWith("The node was low on resource: ephemeral-storage. Threshold quantity: 10, available: 5. ", _evicted[0].Eviction.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PodsAboveTheirOwnLimits_GoAllAtOnceAndWithoutACondition()
    {
        var (one, two, fine) = (Usages.Pod("one", storageLimit: "1Mi"), Usages.Pod("two", storageLimit: "1Mi"), Usages.Pod("fine", storageLimit: "1Gi"));
        Active = [one, fine, two];
        _usages = [.. Active.Select(pod => Usages.Of(pod, layer: 2 * Usages.Mebi))];
        Assert.Equal(["one", "two"], (await Loop().SynchronizeAsync(default)).Select(pod => pod.Metadata.Name));
        Assert.All(_evicted, each => Assert.Null(each.Eviction.Condition));
        Assert.All(_events.All, e => Assert.Equal(("Evicted", "Pod ephemeral local storage usage exceeds the total limit of containers 1Mi. "), (e.Reason, e.Message)));
    }

    [Fact]
    public async Task WithoutPressureOrLimits_PodsAreNotMeasured()
    {
        Active = [Usages.Pod("web")];
        Assert.Empty(await Loop().SynchronizeAsync(default));
        Assert.Equal(0, _readings);
        Assert.Empty(_pressure.Conditions);
    }

    [Fact]
    public async Task SoftThreshold_GivesThePodItsTime()
    {
        Active = [Usages.Pod("web")];
        _observed["memory.available"] = new(500 * Usages.Mebi, 4L << 30, QuantityFormat.BinarySI);
        var loop = Loop(options => options with
        {
            EvictionSoft = new Dictionary<string, string> { ["memory.available"] = "1Gi" },
            EvictionSoftGracePeriod = new Dictionary<string, TimeSpan> { ["memory.available"] = TimeSpan.FromMinutes(1) },
            EvictionMaxPodGracePeriod = 20,
        });
        Assert.Empty(await loop.SynchronizeAsync(default));
        Assert.True(_pressure.Has("MemoryPressure"));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await loop.SynchronizeAsync(default));
        Assert.Equal(20, _evicted[0].Eviction.GraceSeconds);
    }

    Task<SignalReading> INodeSignals.ReadAsync(CancellationToken cancellationToken) => Task.FromResult(new SignalReading(new Dictionary<string, Observation>(_observed), false));

    Task<IReadOnlyList<PodUsage>> IPodUsages.ReadAsync(bool withDisk, CancellationToken cancellationToken)
    {
        _readings++;
        return Task.FromResult(_usages);
    }

    void IEvictablePods.Evict(Pod pod, Eviction eviction) => _evicted.Add((pod.Metadata.Name, eviction));

    bool IEvictablePods.IsGone(string uid) => true;

    Task INodeReclaim.ReclaimAsync(CancellationToken cancellationToken)
    {
        _reclaim?.Invoke();
        return Task.CompletedTask;
    }

    private EvictionLoop Loop(Func<KubeletOptions, KubeletOptions>? change = null)
    {
        var options = new KubeletOptions { NodeName = "node", NodeIps = ["192.0.2.1"] };
        return new(change?.Invoke(options) ?? options, this, this, this, this, _pressure, _events, _time, NullLogger<EvictionLoop>.Instance);
    }
}
