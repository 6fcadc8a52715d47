using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;

namespace Kubestrel.Controllers.Disruption;

public sealed class DisruptionPlannerTests
{
    [Theory]
    [InlineData("2", null, 3, 10, 3, 2)]
    [InlineData("50%", null, 3, 3, 3, 2)]
    [InlineData(null, "1", 3, 4, 4, 3)]
    [InlineData(null, "30%", 3, 10, 10, 7)]
    [InlineData(null, "25%", 3, 3, 3, 2)]
    [InlineData(null, "5", 3, 3, 3, 0)]
    [InlineData(null, null, 3, 3, 0, 0)]
    public void Demand_CountsPodsOrOwners(string? min, string? max, int pods, int scale, int expected, int healthy)
    {
        var spec = PodDisruptionBudgetSpec.Empty with { MinAvailable = Amount(min), MaxUnavailable = Amount(max) };
        Assert.Equal((expected, healthy, null), DisruptionPlanner.Demand(spec, pods, scale));
    }

    [Fact]
    public void ReadyPods_AboveTheDemandMayGo()
    {
        var pods = new[] { Ready("a"), Ready("b"), Ready("c"), Samples.Pod("pending") };
        var status = Plan(Budget(), pods, 4, 2).Status!;
        Assert.Equal((3, 2, 4, 1), (status.CurrentHealthy, status.DesiredHealthy, status.ExpectedPods, status.DisruptionsAllowed));
        var condition = Assert.Single(status.Conditions);
        Assert.Equal(("DisruptionAllowed", "True", "SufficientPods", ""), (condition.Type, condition.Status, condition.Reason, condition.Message));
        Assert.Null(Plan(Budget(status), pods, 4, 2).Status);
    }

    [Fact]
    public void WithoutPods_NothingMayGo()
    {
        var status = Plan(Budget(), [], 0, 0).Status!;
        Assert.Equal((0, "False", "InsufficientPods"), (status.DisruptionsAllowed, status.Conditions[0].Status, status.Conditions[0].Reason));
    }

    [Fact]
    public void AllowedEviction_CountsAsAwayUntilItIsLate()
    {
        var before = PodDisruptionBudgetStatus.Empty with { DisruptedPods = ValueMap.Of(("a", Samples.At(-30)), ("b", Samples.At(-130)), ("gone", Samples.At(-10))) };
        var plan = Plan(Budget(before), [Ready("a"), Ready("b")], 2, 1);
        Assert.Equal("a", Assert.Single(plan.Status!.DisruptedPods).Key);
        Assert.Equal((1, 0), (plan.Status.CurrentHealthy, plan.Status.DisruptionsAllowed));
        Assert.Equal("b", Assert.Single(plan.NotDeleted).Metadata.Name);
        Assert.Equal(TimeSpan.FromSeconds(90), plan.Recheck);
    }

    [Fact]
    public void Failure_AllowsNothingAndKeepsTheCounts()
    {
        var counted = Plan(Budget(), [Ready("a"), Ready("b")], 2, 1).Status!;
        var failed = DisruptionPlanner.Failed(counted, "found no controllers for pod \"a\"", Samples.Start);
        Assert.Equal((0, 2), (failed.DisruptionsAllowed, failed.CurrentHealthy));
        Assert.Equal(("False", "SyncFailed", "found no controllers for pod \"a\""), (failed.Conditions[0].Status, failed.Conditions[0].Reason, failed.Conditions[0].Message));
    }

    [Fact]
    public void StaleCondition_IsThatOfAPodThatStayed()
    {
        Pod With(string reason, double at) => Ready("a") is var pod
            ? pod with { Status = pod.Status with { Conditions = [PodCondition.Empty with { Type = "DisruptionTarget", Status = "True", Reason = reason, LastTransitionTime = Samples.At(at) }] } }
            : pod;
        Assert.Equal(TimeSpan.FromSeconds(20), StaleDisruption.Left(With("EvictionByEvictionAPI", -100), Samples.Start));
        Assert.Equal(TimeSpan.Zero, StaleDisruption.Left(With("EvictionByEvictionAPI", -500), Samples.Start));
        Assert.Null(StaleDisruption.Left(With("TerminationByKubelet", -500), Samples.Start));
        Assert.Equal("False", StaleDisruption.Clear(With("EvictionByEvictionAPI", -500), Samples.Start).Status.Conditions[0].Status);
    }

    private static IntOrString? Amount(string? text) => text is null ? (IntOrString?)null : int.TryParse(text, out var number) ? number : (IntOrString)text;

    private static Pod Ready(string name) => Samples.Ready(Samples.Pod(name), Samples.At(0));

    private static PodDisruptionBudget Budget(PodDisruptionBudgetStatus? status = null) =>
        PodDisruptionBudget.Empty with { Metadata = Samples.Meta("budget"), Status = status ?? PodDisruptionBudgetStatus.Empty };

    private static DisruptionPlan Plan(PodDisruptionBudget budget, IReadOnlyList<Pod> pods, int expected, int healthy) =>
        DisruptionPlanner.Plan(budget, pods, expected, healthy, Samples.Start);
}
