using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.ReplicaSets;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Deployments;

public sealed class DeploymentControllerTests
{
    [Fact]
    public async Task CreateUpdateUndo_RollsWithinBoundsAndNumbersRevisions()
    {
        await using var cluster = await StartAsync();
        var deployment = cluster.Api.Put(Samples.Deployment("web", 4));
        await CompleteAsync(cluster, "web:1", 4);
        Assert.Equal("1", Current(cluster).Metadata.Annotations[Revisions.Revision]);

        cluster.Api.Change(deployment, static current => current with { Spec = current.Spec with { Template = Samples.Template("web:2") } });
        var lowest = int.MaxValue;
        var highest = 0;
        await cluster.UntilAsync(() =>
        {
            var pods = cluster.Api.All<Pod>();
            lowest = Math.Min(lowest, pods.Count(Controllers.Framework.Pods.PodState.IsReady));
            highest = Math.Max(highest, cluster.Api.All<ReplicaSet>().Sum(static set => set.Spec.Replicas!.Value));
            cluster.RunPods();
            return IsComplete(cluster, "web:2", 4);
        });
        Assert.InRange(lowest, 3, 4);
        Assert.InRange(highest, 4, 5);
        Assert.Equal("2", Current(cluster).Metadata.Annotations[Revisions.Revision]);

        cluster.Api.Change(deployment, static current => current with { Spec = current.Spec with { Template = Samples.Template("web:1") } });
        await CompleteAsync(cluster, "web:1", 4);
        Assert.Equal("3", Current(cluster).Metadata.Annotations[Revisions.Revision]);
        Assert.Equal(2, cluster.Api.All<ReplicaSet>().Count);
        Assert.Contains(cluster.Api.All<ReplicaSet>(), static set => set.Metadata.Annotations.GetValueOrDefault(Revisions.History) == "1");
        Assert.Contains(cluster.Events.Lines, static line => line.StartsWith("Normal ScalingReplicaSet Scaled up replica set web-", StringComparison.Ordinal) && line.EndsWith(" from 0 to 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scaled_TheSetFollows()
    {
        await using var cluster = await StartAsync();
        var deployment = cluster.Api.Put(Samples.Deployment("web", 2));
        await CompleteAsync(cluster, "web:1", 2);
        cluster.Api.Change(deployment, static current => current with { Spec = current.Spec with { Replicas = 5 } });
        await CompleteAsync(cluster, "web:1", 5);

        Assert.Contains(cluster.Events.Lines, static line => line.EndsWith(" from 2 to 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NameTakenByAnotherTemplate_CollisionCountGivesAnother()
    {
        await using var cluster = await StartAsync();
        var deployment = Samples.Deployment("web", 1);
        var taken = Samples.ReplicaSet($"web-{PodTemplates.Hash(deployment.Spec.Template, null)}", 0, Samples.Template("other"));
        cluster.Api.Put(taken with { Metadata = taken.Metadata with { Labels = ValueMap.Of(("app", "other")) } });
        cluster.Api.Put(deployment);
        await CompleteAsync(cluster, "web:1", 1);

        Assert.Equal(1, Current(cluster).Status.CollisionCount);
    }

    [Fact]
    public async Task ReplicaSetRefused_EventAndConditionTell()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Refuse = static request => request is { Verb: Client.Requests.WriteVerb.Create } ? StatusErrors.Forbidden(new("apps", "replicasets"), "web-x", "no") : null;
        cluster.Api.Put(Samples.Deployment("web", 1));
        await cluster.UntilAsync(() => DeploymentConditions.Find(Current(cluster).Status, "Progressing")?.Reason == "ReplicaSetCreateError");

        Assert.Contains(cluster.Events.Lines, static line => line.StartsWith("Warning ReplicaSetCreateError Failed to create new replica set \"web-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingChanges_NothingIsWritten()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(Samples.Deployment("web", 2));
        await CompleteAsync(cluster, "web:1", 2);
        await cluster.SettleAsync();
        var writes = cluster.Api.Writes.Count;
        cluster.Step = TimeSpan.FromMinutes(10);
        await cluster.SettleAsync();

        Assert.Equal(writes, cluster.Api.Writes.Count);
    }

    private static Task<ControllerCluster> StartAsync() =>
        ControllerCluster.StartAsync(static context => new ReplicaSetController(context), static context => new DeploymentController(context));

    private static Task CompleteAsync(ControllerCluster cluster, string image, int replicas) => cluster.UntilAsync(() =>
    {
        cluster.RunPods();
        return IsComplete(cluster, image, replicas);
    });

    private static bool IsComplete(ControllerCluster cluster, string image, int replicas)
    {
        var deployment = Current(cluster);
        return RolloutStatus.IsComplete(deployment, deployment.Status) && deployment.Status.Replicas == replicas
            && deployment.Spec.Template.Spec.Containers[0].Image == image
            && DeploymentConditions.Find(deployment.Status, "Progressing")?.Reason == "NewReplicaSetAvailable"
            && cluster.Api.All<Pod>().Count(pod => pod.Spec.Containers[0].Image == image) == replicas;
    }

    private static Deployment Current(ControllerCluster cluster) => cluster.Api.Find<Deployment>("web")!;
}
