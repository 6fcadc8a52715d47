using System.Collections.Frozen;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>All resources by their URL, built once from the declared kinds and strategies.</summary>
internal sealed class ResourceCatalog
{
    private readonly FrozenDictionary<GroupVersionResource, ServedResource> _served;
    private readonly FrozenDictionary<Type, ResourceDefinition> _byType;

    public ResourceCatalog(KindRegistry kinds, IReadOnlyList<ResourceStrategy> strategies)
    {
        var byType = strategies.ToDictionary(strategy => strategy.Type);
        ResourceStrategy StrategyOf(KindInfo kind) => byType.TryGetValue(kind.Type, out var strategy)
            ? strategy
            : (ResourceStrategy)Activator.CreateInstance(typeof(DefaultStrategy<>).MakeGenericType(kind.Type))!;

        var definitions = new Dictionary<GroupVersionResource, ResourceDefinition>();
        var served = new Dictionary<GroupVersionResource, ServedResource>();
        foreach (var kind in kinds.Kinds)
        {
            if (kind.Resource is not { } resource)
            {
                continue;
            }

            ResourceDefinition? definition = null;
            if (StorageLayout.IsStored(resource.Id.GroupResource))
            {
                var storageVersion = StorageLayout.StorageVersion(resource.Id);
                if (!definitions.TryGetValue(storageVersion, out definition))
                {
                    var storageKind = kinds.Find(storageVersion) ?? throw new InvalidOperationException($"No kind is declared for {storageVersion}.");
                    definition = new(storageKind, StrategyOf(storageKind), StorageLayout.KeyPrefix(storageVersion.GroupResource))
                    {
                        IndexField = storageVersion.GroupResource == new GroupResource("", "pods") ? "spec.nodeName" : null,
                    };
                    definitions.Add(storageVersion, definition);
                }
            }

            served.Add(resource.Id, new(kind, definition, definition is not null && ReferenceEquals(definition.Kind, kind) ? definition.Strategy : StrategyOf(kind)));
        }

        _served = served.ToFrozenDictionary();
        _byType = definitions.Values.ToFrozenDictionary(definition => definition.Kind.Type);
        Definitions = [.. definitions.Values];
        Groups = served.Keys.Select(key => key.Group).ToFrozenSet(StringComparer.Ordinal);
        GroupVersions = served.Keys.Select(key => key.GroupVersion).ToFrozenSet();
    }

    public IReadOnlyList<ResourceDefinition> Definitions { get; }

    public IEnumerable<ServedResource> Served => _served.Values;

    public FrozenSet<string> Groups { get; }

    public FrozenSet<GroupVersion> GroupVersions { get; }

    public ServedResource? Find(GroupVersionResource resource) => _served.GetValueOrDefault(resource);

    /// <summary>The stored resource of a storage version's C# type.</summary>
    public ResourceDefinition? FindByType(Type type) => _byType.GetValueOrDefault(type);
}
