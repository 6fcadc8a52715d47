using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Admission.Nodes;
using Kubestrel.ApiServer.Admission.Pods;
using Kubestrel.ApiServer.Admission.Priorities;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Scheduling.V1;

namespace Kubestrel.ApiServer.Tests.Admission;

public sealed class PodPluginTests
{
    private readonly FakeObjects _objects = new(
        new PriorityClass { Metadata = Make.Meta("", "high"), Value = 1000 },
        new PriorityClass { Metadata = Make.Meta("", "polite"), Value = 500, PreemptionPolicy = "Never" });

    [Theory]
    [InlineData("", "", "node.kubernetes.io/not-ready,node.kubernetes.io/unreachable")]
    [InlineData("node.kubernetes.io/not-ready", "NoExecute", "node.kubernetes.io/not-ready,node.kubernetes.io/unreachable")]
    [InlineData("node.kubernetes.io/not-ready", "NoSchedule", "node.kubernetes.io/not-ready,node.kubernetes.io/not-ready,node.kubernetes.io/unreachable")]
    [InlineData("*", "", "")]
    [InlineData("*", "NoExecute", "")]
    public async Task Tolerations_AreAddedWhereMissing(string key, string effect, string expected)
    {
        var pod = Make.Pod("web", "p");
        if (key.Length > 0)
        {
            pod = pod with { Spec = pod.Spec with { Tolerations = [new Toleration { Key = key == "*" ? "" : key, Operator = "Exists", Effect = effect }] } };
        }

        var result = (Pod)(await new DefaultTolerationSeconds().AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None)).Object!;

        Assert.Equal(expected, string.Join(',', result.Spec.Tolerations.Select(toleration => toleration.Key)));
        Assert.All(result.Spec.Tolerations.Where(toleration => toleration.TolerationSeconds is not null), toleration =>
            Assert.Equal((300L, "NoExecute", "Exists"), (toleration.TolerationSeconds!.Value, toleration.Effect, toleration.Operator)));
    }

    [Theory]
    [InlineData("", null, null, "", 0, "PreemptLowerPriority", null)]
    [InlineData("high", null, null, "high", 1000, null, null)]
    [InlineData("high", 1000, null, "high", 1000, null, null)]
    [InlineData("polite", null, null, "polite", 500, "Never", null)]
    [InlineData("none", null, null, "", 0, null, "pods \"p\" is forbidden: no PriorityClass with name none was found")]
    [InlineData("high", 5, null, "", 0, null, "pods \"p\" is forbidden: the integer value of priority (5) must not be provided in pod spec; priority admission controller computed 1000 from the given PriorityClass name")]
    [InlineData("polite", null, "PreemptLowerPriority", "", 0, null, "pods \"p\" is forbidden: the string value of PreemptionPolicy (PreemptLowerPriority) must not be provided in pod spec; priority admission controller computed Never from the given PriorityClass name")]
    public async Task PriorityClass_IsResolved(string className, int? given, string? givenPolicy, string expectedClass, int expected, string? expectedPolicy, string? error)
    {
        var pod = Make.Pod("web", "p");
        pod = pod with { Spec = pod.Spec with { PriorityClassName = className, Priority = given, PreemptionPolicy = givenPolicy } };
        var result = await new Priority(_objects).AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None);

        Assert.Equal(error, result.Error?.Message);
        if (error is null)
        {
            var spec = ((Pod)result.Object!).Spec;
            Assert.Equal((expectedClass, expected, expectedPolicy), (spec.PriorityClassName, spec.Priority!.Value, spec.PreemptionPolicy));
        }
    }

    [Fact]
    public async Task DefaultClass_IsTheLowestOfSeveral()
    {
        _objects.Set(new PriorityClass { Metadata = Make.Meta("", "d1"), Value = 20, GlobalDefault = true });
        _objects.Set(new PriorityClass { Metadata = Make.Meta("", "d2"), Value = 10, GlobalDefault = true });

        var spec = ((Pod)(await new Priority(_objects).AdmitAsync(Writes.Create("", "pods", Make.Pod("web", "p")), CancellationToken.None)).Object!).Spec;
        Assert.Equal(("d2", 10), (spec.PriorityClassName, spec.Priority!.Value));
    }

    [Fact]
    public async Task SecondDefaultClass_IsRefused()
    {
        var first = new PriorityClass { Metadata = Make.Meta("", "first"), GlobalDefault = true };
        var second = new PriorityClass { Metadata = Make.Meta("", "second"), GlobalDefault = true };
        _objects.Set(first);
        var plugin = new Priority(_objects);

        Assert.Equal(
            "priorityclasses.scheduling.k8s.io \"second\" is forbidden: PriorityClass first is already marked as default. Only one default can exist",
            (await plugin.ValidateAsync(Writes.Create("scheduling.k8s.io", "priorityclasses", second, @namespace: ""), CancellationToken.None))!.Message);
        Assert.Null(await plugin.ValidateAsync(Writes.Update("scheduling.k8s.io", "priorityclasses", first, first), CancellationToken.None));
    }

    [Fact]
    public async Task PriorityOnUpdate_IsKept()
    {
        var old = Make.Pod("web", "p");
        old = old with { Spec = old.Spec with { Priority = 7, PreemptionPolicy = "Never" } };

        var spec = ((Pod)(await new Priority(_objects).AdmitAsync(Writes.Update("", "pods", Make.Pod("web", "p"), old), CancellationToken.None)).Object!).Spec;
        Assert.Equal((7, "Never"), (spec.Priority!.Value, spec.PreemptionPolicy));
    }

    [Fact]
    public async Task NewNode_IsTaintedNotReadyOnce()
    {
        var plugin = new TaintNodesByCondition();
        var once = (Node)(await plugin.AdmitAsync(Writes.Create("", "nodes", new Node(), @namespace: ""), CancellationToken.None)).Object!;
        var twice = await plugin.AdmitAsync(Writes.Create("", "nodes", once, @namespace: ""), CancellationToken.None);

        Assert.Equal(("node.kubernetes.io/not-ready", "NoSchedule"), (Assert.Single(once.Spec.Taints).Key, once.Spec.Taints[0].Effect));
        Assert.Same(once, twice.Object);
    }

    [Fact]
    public async Task Chain_PassesChangesOnAndStopsAtARefusal()
    {
        var priority = new Priority(_objects);
        var chain = new AdmissionChain([new DefaultTolerationSeconds(), priority], [priority]);
        var pod = Make.Pod("web", "p");

        var admitted = (Pod)(await chain.AdmitAsync(Writes.Create("", "pods", pod), CancellationToken.None)).Object!;
        Assert.Equal((2, 0), (admitted.Spec.Tolerations.Count, admitted.Spec.Priority!.Value));
        var refused = await chain.AdmitAsync(Writes.Create("", "pods", pod with { Spec = pod.Spec with { PriorityClassName = "none" } }), CancellationToken.None);
        Assert.Equal(403, refused.Error!.Code);
        Assert.Null(await chain.ValidateAsync(Writes.Create("", "pods", pod), CancellationToken.None));
    }
}
