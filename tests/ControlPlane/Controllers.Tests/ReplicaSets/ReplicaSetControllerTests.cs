using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

public sealed class ReplicaSetControllerTests
{
    [Fact]
    public async Task NewSet_PodsAreCreatedAndCounted()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        var set = cluster.Api.Put(Samples.ReplicaSet("rs", 3));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 3);
        cluster.RunPods();
        await cluster.UntilAsync(() => Status(cluster) is { Replicas: 3, ReadyReplicas: 3, AvailableReplicas: 3, ObservedGeneration: 1 });

        Assert.All(cluster.Api.All<Pod>(), pod =>
        {
            Assert.Equal("rs-", pod.Metadata.GenerateName);
            Assert.Equal(OwnerReference.Empty with { ApiVersion = "apps/v1", Kind = "ReplicaSet", Name = "rs", Uid = set.Metadata.Uid, Controller = true, BlockOwnerDeletion = true }, Assert.Single(pod.Metadata.OwnerReferences));
            Assert.Contains($"Normal SuccessfulCreate Created pod: {pod.Metadata.Name}", cluster.Events.Lines);
        });
    }

    [Fact]
    public async Task ScaledDown_PodsAreDeleted()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        var set = cluster.Api.Put(Samples.ReplicaSet("rs", 3));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 3);
        cluster.Api.Change(set, static current => current with { Spec = current.Spec with { Replicas = 1 } });
        await cluster.UntilAsync(() => cluster.Events.Lines.Count(static line => line.StartsWith("Normal SuccessfulDelete Deleted pod: rs-", StringComparison.Ordinal)) == 2);
        await cluster.UntilAsync(() => Status(cluster).Replicas == 1);

        Assert.Single(cluster.Api.All<Pod>());
    }

    [Fact]
    public async Task PodDeletedOrFailed_AnotherComes()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        cluster.Api.Put(Samples.ReplicaSet("rs", 2));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 2);
        var (gone, failed) = (cluster.Api.All<Pod>()[0], cluster.Api.All<Pod>()[1]);
        cluster.Api.Remove(gone);
        cluster.Api.Change(failed, static pod => pod with { Status = pod.Status with { Phase = "Failed" } });
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count(static pod => pod.Status.Phase != "Failed") == 2);

        Assert.NotNull(cluster.Api.Find<Pod>(failed.Metadata.Name));
    }

    [Fact]
    public async Task MatchingOrphanAndRelabelledPod_AreAdoptedAndReleased()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        cluster.Api.Put(Samples.Pod("orphan"));
        var set = cluster.Api.Put(Samples.ReplicaSet("rs", 2));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 2 && Owners.IsControlledBy(cluster.Api.Find<Pod>("orphan")!, set));
        cluster.Api.Change(cluster.Api.Find<Pod>("orphan")!, static pod => pod with { Metadata = pod.Metadata with { Labels = ValueMap.Of(("app", "other")) } });
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 3 && cluster.Api.Find<Pod>("orphan")!.Metadata.OwnerReferences.IsEmpty);
    }

    [Fact]
    public async Task CreationRefused_ConditionAndEventTell()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        cluster.Api.Refuse = static request => request is { Verb: Client.Requests.WriteVerb.Create } ? StatusErrors.Forbidden(new("", "pods"), "rs-x", "exceeded quota") : null;
        cluster.Api.Put(Samples.ReplicaSet("rs", 4));
        await cluster.UntilAsync(() => Status(cluster).Conditions is [{ Type: "ReplicaFailure", Reason: "FailedCreate" }]);
        Assert.Contains("Warning FailedCreate Error creating: pods \"rs-x\" is forbidden: exceeded quota", cluster.Events.Lines);

        cluster.Api.Refuse = static _ => null;
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 4 && Status(cluster).Conditions.IsEmpty);
    }

    [Fact]
    public async Task MinReadySeconds_PodsBecomeAvailableByTime()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        cluster.Api.Put(Samples.ReplicaSet("rs", 1) is var set ? set with { Spec = set.Spec with { MinReadySeconds = 20 } } : set);
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 1);
        cluster.RunPods();
        await cluster.UntilAsync(() => Status(cluster).ReadyReplicas == 1);
        Assert.Equal(0, Status(cluster).AvailableReplicas);
        cluster.Step = TimeSpan.FromSeconds(1);
        await cluster.UntilAsync(() => Status(cluster).AvailableReplicas == 1);
    }

    [Fact]
    public async Task NothingChanges_NothingIsWritten()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicaSetController(context));
        cluster.Api.Put(Samples.ReplicaSet("rs", 2));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 2);
        cluster.RunPods();
        await cluster.SettleAsync();
        var writes = cluster.Api.Writes.Count;
        cluster.Step = TimeSpan.FromMinutes(10);
        await cluster.SettleAsync();

        Assert.Equal(writes, cluster.Api.Writes.Count);
    }

    [Fact]
    public async Task ReplicationController_RunsByTheSameRules()
    {
        await using var cluster = await ControllerCluster.StartAsync(static context => new ReplicationControllerController(context));
        cluster.Api.Put(ReplicationController.Empty with { Metadata = Samples.Meta("rc"), Spec = ReplicationControllerSpec.Empty with { Replicas = 2, Selector = Samples.Labels, Template = Samples.Template() } });
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 2);
        cluster.RunPods();
        await cluster.UntilAsync(() => cluster.Api.Find<ReplicationController>("rc")!.Status is { Replicas: 2, AvailableReplicas: 2 });
    }

    private static ReplicaSetStatus Status(ControllerCluster cluster) => cluster.Api.Find<ReplicaSet>("rs")!.Status;
}
