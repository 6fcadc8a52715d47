using Kubestrel.Controllers.Framework.Claims;
using Kubestrel.Controllers.Support;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework;

public sealed class ClaimPlanTests
{
    private static readonly Selector Selector = Selector.Of(Samples.Labels);
    private static readonly MetaObject Owner = Samples.ReplicaSet("rs", 1);
    private static readonly ValueMap<string> Others = ValueMap.Of(("app", "other"));

    [Fact]
    public void MixedPods_EachHasItsPlace()
    {
        var owned = Samples.Pod("owned", Owner);
        var left = Samples.Pod("left", Owner, Others);
        var orphan = Samples.Pod("orphan");
        var foreign = Samples.Pod("foreign", Samples.ReplicaSet("another", 1));
        var leaving = Deleting(Samples.Pod("leaving"));

        var plan = ClaimPlan<Pod>.For(Owner, Selector, [owned, left, orphan, foreign, leaving, Samples.Pod("unrelated", labels: Others)]);

        Assert.Equal([owned], plan.Owned);
        Assert.Equal([left], plan.Release);
        Assert.Equal([orphan], plan.Adopt);
    }

    [Fact]
    public void OwnerBeingDeleted_NeitherReleasesNorAdopts()
    {
        var plan = ClaimPlan<Pod>.For(
            Owner with { Metadata = Owner.Metadata with { DeletionTimestamp = Samples.At(0) } }, Selector, [Samples.Pod("left", Owner, Others), Samples.Pod("orphan")]);

        Assert.Empty(plan.Owned);
        Assert.Empty(plan.Release);
        Assert.Empty(plan.Adopt);
    }

    private static Pod Deleting(Pod pod) => pod with { Metadata = pod.Metadata with { DeletionTimestamp = Samples.At(0) } };
}
