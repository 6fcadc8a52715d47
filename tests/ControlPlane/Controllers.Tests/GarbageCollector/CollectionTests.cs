using Kubestrel.Controllers.Support;

namespace Kubestrel.Controllers.GarbageCollector;

public sealed class CollectionTests
{
    [Theory]
    [InlineData("", "", null, 0)]
    [InlineData("S", "", null, 0)]
    [InlineData("SD", "", null, 1)]
    [InlineData("SDW", "", null, 2)]
    [InlineData("D", "", "Background", 0)]
    [InlineData("DD", "", "Background", 0)]
    [InlineData("D", "orphan", "Orphan", 0)]
    [InlineData("D", "foregroundDeletion", "Foreground", 0)]
    [InlineData("W", "", "Background", 0)]
    public void Owners_Decide(string owners, string finalizer, string? policy, int dropped)
    {
        var collection = Collection.Decide(Node(), Samples.Meta("x") with { Finalizers = finalizer.Length == 0 ? default : [finalizer] }, [.. owners.Select(Owner)]);

        Assert.Equal(policy, collection.DeleteWith);
        Assert.Equal(dropped, collection.DropOwners.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OwnerWaitsAndItemHasDependents_ItGoesInTheForegroundToo(bool circle)
    {
        var collection = Collection.Decide(Node(dependents: 1, circle), Samples.Meta("x"), [Owner('W', 0)]);

        Assert.Equal(("Foreground", circle), (collection.DeleteWith, collection.Unblock));
    }

    private static (OwnerReference, OwnerState) Owner(char state, int number) => (OwnerReference.Empty with { Uid = $"{number}" }, state switch
    {
        'S' => OwnerState.Solid,
        'D' => OwnerState.Dangling,
        _ => OwnerState.Waiting,
    });

    private static NodeFacts Node(int dependents = 0, bool circle = false) => new(new("v1", "ConfigMap", "default", "x", "x"), false, false, false, dependents, circle, []);
}
