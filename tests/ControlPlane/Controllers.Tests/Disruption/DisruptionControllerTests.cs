using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;

namespace Kubestrel.Controllers.Disruption;

public sealed class DisruptionControllerTests
{
    [Fact]
    public async Task Budget_FollowsItsPods()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new DisruptionController(context));
        cluster.Api.Put(Budget(PodDisruptionBudgetSpec.Empty with { MinAvailable = 1 }));
        await cluster.UntilAsync(() => Status(cluster).ObservedGeneration == 1);
        Assert.Contains("Normal NoPods No matching pods found", cluster.Events.Lines);
        cluster.Api.Put(Samples.Ready(Samples.Pod("a"), Samples.At(0)));
        var second = cluster.Api.Put(Samples.Ready(Samples.Pod("b"), Samples.At(0)));
        await cluster.UntilAsync(() => Status(cluster) is { DisruptionsAllowed: 1, CurrentHealthy: 2, DesiredHealthy: 1, ExpectedPods: 2 });
        cluster.Api.Remove(second);
        await cluster.UntilAsync(() => Status(cluster) is { DisruptionsAllowed: 0, CurrentHealthy: 1 });
    }

    [Fact]
    public async Task Percentage_IsOfTheOwnersReplicas()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new DisruptionController(context));
        var deployment = cluster.Api.Put(Samples.Deployment("web", 4));
        var set = Samples.ReplicaSet("web-1", 4);
        set = cluster.Api.Put(set with { Metadata = set.Metadata with { OwnerReferences = [Framework.Owners.ControllerRef(deployment)] } });
        cluster.Api.Put(Samples.Ready(Samples.Pod("a", set), Samples.At(0)));
        cluster.Api.Put(Samples.Ready(Samples.Pod("b", set), Samples.At(0)));
        cluster.Api.Put(Budget(PodDisruptionBudgetSpec.Empty with { MaxUnavailable = "75%" }));
        await cluster.UntilAsync(() => Status(cluster) is { DisruptionsAllowed: 1, CurrentHealthy: 2, DesiredHealthy: 1, ExpectedPods: 4 });
    }

    [Fact]
    public async Task PodsNobodyOwns_AreNamedInAnEvent()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new DisruptionController(context));
        cluster.Api.Put(Samples.Ready(Samples.Pod("a"), Samples.At(0)));
        cluster.Api.Put(Budget(PodDisruptionBudgetSpec.Empty with { MaxUnavailable = 1 }));
        await cluster.UntilAsync(() => Status(cluster) is { ObservedGeneration: 1, DisruptionsAllowed: 0, ExpectedPods: 0 });
        Assert.Contains(cluster.Events.Lines, static line => line.StartsWith(
            "Warning UnmanagedPods Pods selected by this PodDisruptionBudget (selector: &LabelSelector{MatchLabels:map[string]string{app: web,},MatchExpressions:[]LabelSelectorRequirement{},}) were found", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OwnerWithoutScale_AllowsNothing()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new DisruptionController(context));
        cluster.Api.Put(Samples.Ready(Samples.Pod("a", Samples.Job("work")), Samples.At(0)));
        cluster.Api.Put(Budget(PodDisruptionBudgetSpec.Empty with { MaxUnavailable = 1 }));
        await cluster.UntilAsync(() => Status(cluster).Conditions is [{ Reason: "SyncFailed", Message: "jobs.batch does not implement the scale subresource" }]);
        Assert.Contains("Warning CalculateExpectedPodCountFailed Failed to calculate the number of expected pods: jobs.batch does not implement the scale subresource", cluster.Events.Lines);
    }

    [Fact]
    public async Task ConditionOfAnEvictionThatNeverCame_IsTakenBack()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new DisruptionController(context));
        cluster.Step = TimeSpan.FromSeconds(5);
        var pod = Samples.Ready(Samples.Pod("a"), Samples.At(0));
        cluster.Api.Put(pod with
        {
            Status = pod.Status with { Conditions = pod.Status.Conditions.Add(PodCondition.Empty with { Type = "DisruptionTarget", Status = "True", Reason = "EvictionByEvictionAPI", LastTransitionTime = Samples.At(0) }) },
        });
        await cluster.UntilAsync(() => cluster.Api.Find<Pod>("a")!.Status.Conditions.Exists(static condition => condition is { Type: "DisruptionTarget", Status: "False" }));
    }

    private static PodDisruptionBudgetStatus Status(ControllerCluster cluster) => cluster.Api.Find<PodDisruptionBudget>("budget")!.Status;

    private static PodDisruptionBudget Budget(PodDisruptionBudgetSpec spec) => PodDisruptionBudget.Empty with
    {
        Metadata = Samples.Meta("budget"),
        Spec = spec with { Selector = LabelSelector.Empty with { MatchLabels = Samples.Labels } },
    };
}
