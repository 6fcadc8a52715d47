using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>The strategy of kinds that declare none.</summary>
internal sealed class DefaultStrategy<T> : ResourceStrategy<T> where T : MetaObject
{
    private static readonly bool Counts = Kinds.ApiKinds.Registry.Get(typeof(T)).Resource is { } resource && StorageLayout.CountsGeneration(resource.Id.GroupResource);

    public override bool HasGeneration => Counts;
}
