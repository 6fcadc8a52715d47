using Kubestrel.Kubelet.Evictions;

namespace Kubestrel.Kubelet.Tests.Evictions;

public sealed class EvictionPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Transition = TimeSpan.FromMinutes(5);
    private static readonly KubeletOptions Options = new() { NodeName = "node", NodeIps = ["192.0.2.1"] };

    [Fact]
    public void Defaults_AreUpstreams()
    {
        var thresholds = ThresholdParser.Parse(Options).ToDictionary(threshold => threshold.Signal);
        Assert.Equal("100Mi", thresholds["memory.available"].Value.Of(1).ToString());
        Assert.Equal(107374184, thresholds["nodefs.available"].Value.Of(1L << 30).Value);
        Assert.Equal(50, thresholds["nodefs.inodesFree"].Value.Of(1000).Value);
        Assert.Equal(150, thresholds["imagefs.available"].Value.Of(1000).Value);
        Assert.Equal(50, thresholds["imagefs.inodesFree"].Value.Of(1000).Value);
        Assert.All(thresholds.Values, threshold => Assert.True(threshold.IsHard));
    }

    [Theory]
    [InlineData("memory.used", "1Gi", "unsupported eviction signal memory.used")]
    [InlineData("memory.available", "0", "eviction threshold memory.available must be positive: 0")]
    [InlineData("memory.available", "-5%", "eviction percentage threshold memory.available must be >= 0%: -5%")]
    [InlineData("memory.available", "150%", "eviction percentage threshold memory.available must be <= 100%: 150%")]
    public void WrongThreshold_IsRefusedInUpstreamsWords(string signal, string text, string expected)
    {
        var options = Options with { EvictionHard = new Dictionary<string, string> { [signal] = text } };
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => ThresholdParser.Parse(options)).Message);
    }

    [Fact]
    public void SoftThreshold_NeedsAGracePeriod()
    {
        var options = Options with { EvictionSoft = new Dictionary<string, string> { ["memory.available"] = "1Gi" } };
        Assert.Equal(
            "grace period must be specified for the soft eviction threshold memory.available", Assert.Throws<ArgumentException>(() => ThresholdParser.Parse(options)).Message);
        Assert.Empty(ThresholdParser.Parse(Options with { EvictionHard = new Dictionary<string, string> { ["nodefs.available"] = "0%" } }));
    }

    [Fact]
    public void UndercutThreshold_IsDueAtOnceAndTheConditionOutlastsIt()
    {
        Threshold[] thresholds = [new("memory.available", ThresholdValue.Parse("100Mi")!.Value)];
        var plan = Look(EvictionState.Initial, thresholds, Memory(200), 0);
        Assert.Empty(plan.Due);
        Assert.Empty(plan.Conditions);

        plan = Look(plan.State, thresholds, Memory(50), 10);
        Assert.Equal(thresholds, plan.Due);
        Assert.Equal(["MemoryPressure"], plan.Conditions.AsEnumerable());

        plan = Look(plan.State, thresholds, Memory(200), 20);
        Assert.Empty(plan.Due);
        Assert.Equal(["MemoryPressure"], plan.Conditions.AsEnumerable());
        Assert.Equal(["MemoryPressure"], Look(plan.State, thresholds, Memory(200), 309).Conditions.AsEnumerable());
        Assert.Empty(Look(plan.State, thresholds, Memory(200), 310).Conditions);
    }

    [Fact]
    public void SoftThreshold_IsDueAfterItsGracePeriodOnly()
    {
        Threshold[] thresholds = [new("memory.available", ThresholdValue.Parse("100Mi")!.Value, TimeSpan.FromSeconds(30))];
        var plan = Look(EvictionState.Initial, thresholds, Memory(50), 0);
        Assert.Empty(plan.Due);
        Assert.Equal(["MemoryPressure"], plan.Conditions.AsEnumerable());
        plan = Look(plan.State, thresholds, Memory(50), 29);
        Assert.Empty(plan.Due);
        Assert.Equal(thresholds, Look(plan.State, thresholds, Memory(50), 30).Due);

        // A moment above it starts the period anew.
        plan = Look(Look(plan.State, thresholds, Memory(200), 30).State, thresholds, Memory(50), 40);
        Assert.Empty(plan.Due);
    }

    [Fact]
    public void MinimumReclaim_KeepsTheThresholdDue()
    {
        Threshold[] thresholds = [new("memory.available", ThresholdValue.Parse("100Mi")!.Value, default, ThresholdValue.Parse("50Mi"))];
        Assert.Empty(Look(EvictionState.Initial, thresholds, Memory(120), 0).Due);
        var plan = Look(EvictionState.Initial, thresholds, Memory(90), 0);
        plan = Look(plan.State, thresholds, Memory(120), 10);
        Assert.Equal(thresholds, plan.Due);
        Assert.Empty(Look(plan.State, thresholds, Memory(150), 20).Due);
    }

    [Fact]
    public void Memory_ComesBeforeDisk()
    {
        Threshold[] thresholds = [new("nodefs.available", ThresholdValue.Parse("10%")!.Value), new("memory.available", ThresholdValue.Parse("100Mi")!.Value)];
        var observed = new Dictionary<string, Observation>(Memory(50)) { ["nodefs.available"] = new(5, 100, QuantityFormat.BinarySI) };
        var plan = Look(EvictionState.Initial, thresholds, observed, 0);
        Assert.Equal(["memory.available", "nodefs.available"], plan.Due.Select(threshold => threshold.Signal));
        Assert.Equal(["DiskPressure", "MemoryPressure"], plan.Conditions.AsEnumerable());
    }

    [Fact]
    public void UnmeasuredSignal_CountsForNothing() =>
        Assert.Empty(Look(EvictionState.Initial, ThresholdParser.Parse(Options), new Dictionary<string, Observation>(), 0).Due);

    private static EvictionPlan Look(EvictionState before, IReadOnlyList<Threshold> thresholds, IReadOnlyDictionary<string, Observation> observed, int seconds) =>
        EvictionPlan.Compute(before, thresholds, observed, Transition, Start.AddSeconds(seconds));

    private static Dictionary<string, Observation> Memory(long mebibytes) => new() { ["memory.available"] = new(mebibytes << 20, 1L << 30, QuantityFormat.BinarySI) };
}
