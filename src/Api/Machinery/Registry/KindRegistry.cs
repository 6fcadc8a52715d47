using System.Collections.Frozen;

namespace Kubestrel.Machinery;

/// <summary>All kinds of one or more assemblies, by kind, by C# type and by resource.</summary>
public sealed class KindRegistry
{
    private readonly FrozenDictionary<GroupVersionKind, KindInfo> _byKind;
    private readonly FrozenDictionary<Type, KindInfo> _byType;
    private readonly FrozenDictionary<GroupVersionResource, KindInfo> _byResource;

    public KindRegistry(IEnumerable<KindInfo> kinds)
    {
        Kinds = [.. kinds];
        _byKind = Kinds.ToFrozenDictionary(kind => kind.Id);
        _byType = Kinds.DistinctBy(kind => kind.Type).ToFrozenDictionary(kind => kind.Type);
        _byResource = Kinds.Where(kind => kind.Resource is not null).ToFrozenDictionary(kind => kind.Resource!.Id);
    }

    public IReadOnlyList<KindInfo> Kinds { get; }

    /// <summary>Finds a kind; options, Status and the other kinds that every group version accepts are found under any.</summary>
    public KindInfo? Find(GroupVersionKind kind) =>
        _byKind.GetValueOrDefault(kind) ?? _byKind.GetValueOrDefault(new GroupVersionKind("meta.k8s.io", "v1", kind.Kind));

    public KindInfo? Find(GroupVersionResource resource) => _byResource.GetValueOrDefault(resource);

    public KindInfo Get<T>() where T : KubeObject => Get(typeof(T));

    public KindInfo Get(Type type) => _byType[type];
}
