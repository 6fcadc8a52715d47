using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

public sealed class ReplicaPlanTests
{
    private static readonly DateTimeOffset Now = Samples.Start.AddMinutes(10);

    [Theory]
    [InlineData(3, 0, 3, 0)]
    [InlineData(3, 3, 0, 0)]
    [InlineData(3, 5, 0, 2)]
    [InlineData(0, 2, 0, 2)]
    [InlineData(1000, 0, 500, 0)]
    [InlineData(0, 700, 0, 500)]
    public void PodsAgainstReplicas_DifferenceIsPlanned(int replicas, int pods, int create, int delete)
    {
        var plan = ReplicaPlan.For(Snapshot(replicas, Pods(pods)), Now);

        Assert.Equal(create, plan.Create);
        Assert.Equal(delete, plan.Delete.Count);
    }

    [Fact]
    public void ViewNotCurrent_NothingIsPlanned() => Assert.Equal(ReplicaPlan.Nothing, ReplicaPlan.For(Snapshot(3, []) with { IsCurrent = false }, Now));

    [Fact]
    public void OwnerBeingDeleted_NothingIsPlanned()
    {
        var set = Samples.ReplicaSet("rs", 3);
        var deleting = View(set with { Metadata = set.Metadata with { DeletionTimestamp = Samples.At(0) } });

        Assert.Equal(ReplicaPlan.Nothing, ReplicaPlan.For(new(deleting, [], [], true), Now));
    }

    [Fact]
    public void Status_CountsReadyAvailableAndFullyLabeled()
    {
        var owner = View(Samples.ReplicaSet("rs", 4)) with { MinReadySeconds = 60 };
        Pod[] pods =
        [
            Samples.Pod("pending"),
            Samples.Ready(Samples.Pod("just-ready"), Time.From(Now.AddSeconds(-30))),
            Samples.Ready(Samples.Pod("available"), Time.From(Now.AddSeconds(-61))),
            Samples.Ready(Samples.Pod("other", labels: ValueMap.Of(("x", "y"))), Time.From(Now.AddSeconds(-60))),
        ];

        var status = ReplicaStatus.Compute(owner, pods, null, Now);

        Assert.Equal((4, 3, 3, 1, 1L), (status.Replicas, status.FullyLabeledReplicas, status.ReadyReplicas, status.AvailableReplicas, status.ObservedGeneration));
        Assert.InRange(ReplicaStatus.NextChange(owner, pods, Now)!.Value.TotalMilliseconds, 1, 100);
        Assert.Null(ReplicaStatus.NextChange(owner with { MinReadySeconds = 0 }, pods, Now));
    }

    [Fact]
    public void Status_FailureConditionComesAndGoes()
    {
        var owner = View(Samples.ReplicaSet("rs", 2));
        var failed = ReplicaStatus.Compute(owner, [], StatusErrors.Make(403, "Forbidden", "quota"), Now);
        var condition = Assert.Single(failed.Conditions);

        Assert.Equal(("ReplicaFailure", "True", "FailedCreate", "quota"), (condition.Type, condition.Status, condition.Reason, condition.Message));
        Assert.Empty(ReplicaStatus.Compute(owner with { Status = failed }, [], null, Now).Conditions);
        Assert.Equal("FailedDelete", ReplicaStatus.Compute(owner with { Replicas = 0 }, Pods(1), StatusErrors.BadRequest("no"), Now).Conditions[0].Reason);
    }

    private static ReplicaSnapshot Snapshot(int replicas, IReadOnlyList<Pod> pods) => new(View(Samples.ReplicaSet("rs", replicas)), pods, pods, true);

    private static ReplicaOwner View(ReplicaSet set) => new(set, set.Spec.Replicas!.Value, 0, Selector.Of(set.Spec.Selector), set.Spec.Template, set.Status);

    private static List<Pod> Pods(int count) => [.. Enumerable.Range(0, count).Select(number => Samples.Pod($"pod-{number}"))];
}
