using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Caching;

/// <summary>The watch cache as security reads it.</summary>
internal sealed class CacheObjectReader(WatchCache cache, ResourceCatalog catalog) : IObjectReader
{
    public T? Get<T>(string @namespace, string name) where T : MetaObject
    {
        var definition = DefinitionOf<T>();
        return (T?)cache.Of(definition).Find(definition.Key(@namespace, name))?.Object;
    }

    public IEnumerable<T> List<T>(string @namespace) where T : MetaObject
    {
        var definition = DefinitionOf<T>();
        var prefix = definition.Namespaced && @namespace.Length > 0 ? $"{definition.KeyPrefix}{@namespace}/" : definition.KeyPrefix;
        var cursor = cache.Of(definition).Snapshot.Objects.From(prefix);
        while (cursor.Next() is { } obj && obj.Key.StartsWith(prefix, StringComparison.Ordinal))
        {
            yield return (T)obj.Object;
        }
    }

    private ResourceDefinition DefinitionOf<T>() =>
        catalog.FindByType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not the storage version of a stored resource.");
}
