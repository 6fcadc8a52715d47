using Kubestrel.Client;
using Kubestrel.Controllers.Framework;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.GarbageCollector;

public sealed class GarbageCollectorControllerTests
{
    [Theory]
    [InlineData("Background")]
    [InlineData("Foreground")]
    [InlineData("Orphan")]
    public async Task ChainOfOwners_GoesByThePolicy(string policy)
    {
        await using var cluster = await StartAsync();
        var deployment = cluster.Api.Put(Samples.Deployment("web", 1));
        var set = cluster.Api.Put(Owned(Samples.ReplicaSet("rs", 1), deployment));
        cluster.Api.Put(Samples.Pod("pod", set));
        await cluster.SettleAsync();
        await cluster.Api.DeleteAsync<Deployment>("default", "web", default, DeleteOptions.Empty with { PropagationPolicy = policy });
        await cluster.UntilAsync(() => cluster.Api.Find<Deployment>("web") is null);
        if (policy == "Orphan")
        {
            await cluster.SettleAsync();
            Assert.Empty(cluster.Api.Find<ReplicaSet>("rs")!.Metadata.OwnerReferences);
            Assert.NotNull(cluster.Api.Find<Pod>("pod"));
        }
        else
        {
            await cluster.UntilAsync(() => cluster.Api.All<ReplicaSet>().Count == 0 && cluster.Api.All<Pod>().Count == 0);
        }
    }

    [Fact]
    public async Task Foreground_OwnerWaitsForItsBlockingDependents()
    {
        await using var cluster = await StartAsync();
        cluster.Api.GracefulPods = true;
        var set = cluster.Api.Put(Samples.ReplicaSet("rs", 1));
        var pod = cluster.Api.Put(Samples.Pod("pod", set, node: "n1"));
        await cluster.SettleAsync();
        await cluster.Api.DeleteAsync<ReplicaSet>("default", "rs", default, DeleteOptions.Empty with { PropagationPolicy = "Foreground" });
        await cluster.UntilAsync(() => cluster.Api.Find<Pod>("pod")!.Metadata.DeletionTimestamp is not null);
        await cluster.SettleAsync();
        Assert.NotNull(cluster.Api.Find<ReplicaSet>("rs"));
        cluster.Api.Remove(pod);
        await cluster.UntilAsync(() => cluster.Api.Find<ReplicaSet>("rs") is null);
    }

    [Fact]
    public async Task OwnerNeverExisted_DependentGoes()
    {
        await using var cluster = await StartAsync();
        cluster.Api.Put(Samples.Pod("pod", Samples.ReplicaSet("gone", 1)));
        await cluster.UntilAsync(() => cluster.Api.All<Pod>().Count == 0);
    }

    [Fact]
    public async Task OneOfTwoOwnersGoes_OnlyItsReferenceGoes()
    {
        await using var cluster = await StartAsync();
        var (first, second) = (cluster.Api.Put(Config("first")), cluster.Api.Put(Config("second")));
        cluster.Api.Put(Config("shared") is var shared ? shared with { Metadata = shared.Metadata with { OwnerReferences = [Reference(first), Reference(second)] } } : shared);
        await cluster.SettleAsync();
        cluster.Api.Remove(first);
        await cluster.UntilAsync(() => cluster.Api.Find<ConfigMap>("shared")!.Metadata.OwnerReferences.Count == 1);

        Assert.Equal("second", cluster.Api.Find<ConfigMap>("shared")!.Metadata.OwnerReferences[0].Name);
    }

    [Fact]
    public async Task OwnerInAnotherNamespace_EventAndDeletion()
    {
        await using var cluster = await StartAsync();
        var owner = cluster.Api.Put(Config("owner", "elsewhere"));
        await cluster.SettleAsync();
        cluster.Api.Put(Config("dependent") is var one ? one with { Metadata = one.Metadata with { OwnerReferences = [Reference(owner)] } } : one);
        await cluster.UntilAsync(() => cluster.Api.Find<ConfigMap>("dependent") is null);

        Assert.Contains(
            $"Warning OwnerRefInvalidNamespace ownerRef [v1/ConfigMap, namespace: default, name: owner, uid: {owner.Metadata.Uid}] does not exist in namespace \"default\"", cluster.Events.Lines);
    }

    [Fact]
    public async Task ClusterScopedOwner_KeepsItsDependents()
    {
        await using var cluster = await StartAsync();
        var node = cluster.Api.Put(Node.Empty with { Metadata = Samples.Meta("node-1", @namespace: "") });
        cluster.Api.Put(Config("of-node") is var one ? one with { Metadata = one.Metadata with { OwnerReferences = [Reference(node)] } } : one);
        await cluster.SettleAsync();
        Assert.NotNull(cluster.Api.Find<ConfigMap>("of-node"));
        cluster.Api.Remove(node);
        await cluster.UntilAsync(() => cluster.Api.Find<ConfigMap>("of-node") is null);
    }

    private static Task<ControllerCluster> StartAsync() => ControllerCluster.StartAsync(static context => new GarbageCollectorController(context));

    private static ReplicaSet Owned(ReplicaSet set, MetaObject owner) => set with { Metadata = set.Metadata with { OwnerReferences = [Owners.ControllerRef(owner)] } };

    private static ConfigMap Config(string name, string @namespace = "default") => ConfigMap.Empty with { Metadata = Samples.Meta(name, @namespace: @namespace) };

    private static OwnerReference Reference(MetaObject owner) => Owners.ControllerRef(owner) with { Controller = null, BlockOwnerDeletion = null };
}
