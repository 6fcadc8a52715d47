using Kubestrel.Controllers.Support;

namespace Kubestrel.Controllers.GarbageCollector;

public sealed class OwnerGraphTests
{
    private static readonly GroupVersionKind Kind = new("", "v1", "ConfigMap");
    private readonly AbsentOwners _absent = new();
    private readonly OwnerGraph _graph;

    public OwnerGraphTests() => _graph = new(_absent);

    [Fact]
    public void OwnerSeenAfterItsDependent_IsCheckedAndThenReal()
    {
        Assert.Equal(["uid-of-owner"], Observe("dependent", "owner").Check);
        Assert.True(_graph.Find("uid-of-owner")!.IsVirtual);
        Assert.Empty(Observe("owner").Check);
        Assert.False(_graph.Find("uid-of-owner")!.IsVirtual);
        Assert.Equal(1, _graph.Find("uid-of-owner")!.Dependents);
    }

    [Fact]
    public void OwnerGone_DependentsAreChecked()
    {
        Observe("owner");
        Observe("one", "owner");
        Observe("two", "owner");

        Assert.Equal(["uid-of-one", "uid-of-two"], _graph.Remove("uid-of-owner").Check.Order());
        Assert.True(_absent.Contains(new("v1", "ConfigMap", "default", "owner", "uid-of-owner")));
        Assert.Null(_graph.Find("uid-of-owner"));
    }

    [Fact]
    public void ForegroundDeletionStarts_DependentsAndOwnerAreCheckedOnce()
    {
        Observe("owner");
        Observe("one", "owner");

        Assert.Equal(["uid-of-one", "uid-of-owner"], Observe(Deleting("owner", "foregroundDeletion")).Check);
        Assert.Empty(Observe(Deleting("owner", "foregroundDeletion")).Check);
        Assert.Equal([("uid-of-one", false)], _graph.Find("uid-of-owner")!.Blocking);
        Assert.Equal(["uid-of-owner"], _graph.Remove("uid-of-one").Check);
    }

    [Fact]
    public void OrphaningDeletionStarts_OwnerIsQueuedForIt()
    {
        Observe("owner");
        Observe("one", "owner");
        var effects = Observe(Deleting("owner", "orphan"));

        Assert.Equal(["uid-of-owner"], effects.Orphan);
        Assert.Empty(effects.Check);
        Assert.Equal("one", Assert.Single(_graph.DependentsOf("uid-of-owner")).Name);
    }

    [Fact]
    public void ReferenceNoLongerBlocks_OwnerIsChecked()
    {
        Observe("owner");
        Observe("one", "owner");
        var meta = Samples.Meta("one") with { OwnerReferences = [Reference("owner") with { BlockOwnerDeletion = false }] };

        Assert.Equal(["uid-of-owner"], _graph.Observe(Kind, meta).Check);
        Assert.Equal(["uid-of-owner"], Observe("two", "owner") is { } ? _graph.Observe(Kind, Samples.Meta("two")).Check : []);
    }

    [Fact]
    public void OwnerInAnotherNamespace_IsReportedAndDependentChecked()
    {
        _graph.Observe(Kind, Samples.Meta("owner", @namespace: "elsewhere"));
        var effects = Observe("one", "owner");

        Assert.Equal(["uid-of-one"], effects.Check);
        var (dependent, owner) = Assert.Single(effects.WrongNamespace);
        Assert.Equal("one", dependent.Name);
        Assert.Equal("[v1/ConfigMap, namespace: default, name: owner, uid: uid-of-owner]", owner.ToString());
    }

    [Fact]
    public void VirtualOwnerMissing_ItGoesAndDependentsAreChecked()
    {
        Observe("one", "owner");
        var effects = _graph.Missing(_graph.Find("uid-of-owner")!.Identity);

        Assert.Equal(["uid-of-one"], effects.Check);
        Assert.Null(_graph.Find("uid-of-owner"));
    }

    [Fact]
    public void TwoNamesForOneUid_EachIsTriedBeforeTheNodeGoes()
    {
        Observe("one", "owner");
        _graph.Observe(Kind, Samples.Meta("two") with { OwnerReferences = [Reference("other") with { Uid = "uid-of-owner" }] });
        var effects = _graph.Missing(_graph.Find("uid-of-owner")!.Identity);

        Assert.Equal(["uid-of-one", "uid-of-owner"], effects.Check.Order());
        Assert.Equal("other", _graph.Find("uid-of-owner")!.Identity.Name);
    }

    [Theory]
    [InlineData("v1", "v1beta1")]
    [InlineData("v2", "v1")]
    [InlineData("v1beta2", "v1beta1")]
    [InlineData("v1beta1", "v1alpha3")]
    [InlineData("v10", "v9")]
    public void Versions_StableAndHigherComesFirst(string better, string worse) => Assert.True(CollectedResources.Rank(better) > CollectedResources.Rank(worse));

    [Fact]
    public void Resources_EachOnceWithoutEvents()
    {
        var resources = CollectedResources.All();

        Assert.Contains(resources, static resource => resource.Id == new GroupVersionResource("apps", "v1", "deployments"));
        Assert.DoesNotContain(resources, static resource => resource.Name == "events");
        Assert.Equal(resources.Count, resources.DistinctBy(static resource => (resource.Id.Group, resource.Name)).Count());
    }

    private GraphEffects Observe(string name, string? owner = null) =>
        Observe(Samples.Meta(name) with { OwnerReferences = owner is null ? default : [Reference(owner)] });

    private GraphEffects Observe(ObjectMeta meta) => _graph.Observe(Kind, meta);

    private static ObjectMeta Deleting(string name, string finalizer) => Samples.Meta(name) with { DeletionTimestamp = Samples.At(0), Finalizers = [finalizer] };

    private static OwnerReference Reference(string name) => OwnerReference.Empty with { ApiVersion = "v1", Kind = "ConfigMap", Name = name, Uid = $"uid-of-{name}", BlockOwnerDeletion = true };
}
