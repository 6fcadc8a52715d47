using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Schema;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>Writes the definitions that a document's operations refer to, and those that these refer to.</summary>
internal sealed class SchemaCatalog
{
    private readonly Dictionary<string, TypeSchema> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GroupVersionKind>> _kinds = new(StringComparer.Ordinal);
    private readonly KindRegistry _registry;

    public SchemaCatalog(KindRegistry registry)
    {
        _registry = registry;
        Add(WatchEvent.ApiSchema, new("meta.k8s.io", "v1", "WatchEvent"));
        foreach (var kind in registry.Kinds)
        {
            Add(kind.Schema, kind.Id);
        }
    }

    /// <summary>The definitions by name, sorted.</summary>
    public TreeMap Write(IEnumerable<string> roots, SchemaDialect dialect)
    {
        var writer = new SchemaWriter(dialect);
        var definitions = new SortedDictionary<string, Tree>(StringComparer.Ordinal);
        var pending = new Stack<string>(roots);
        while (pending.TryPop(out var name))
        {
            if (definitions.ContainsKey(name))
            {
                continue;
            }

            if (SpecialSchemas.Write(name, dialect) is { } special)
            {
                definitions[name] = special;
                continue;
            }

            var type = writer.Seen.GetValueOrDefault(name) ?? _types[name];
            var schema = writer.Type(type);
            WriteKinds(schema, name);
            definitions[name] = schema;
            foreach (var reference in writer.TakeReferences())
            {
                pending.Push(reference);
            }
        }

        var result = new TreeMap();
        foreach (var (name, schema) in definitions)
        {
            result[name] = schema;
        }

        return result;
    }

    public static TreeMap Kind(GroupVersionKind kind)
    {
        var map = new TreeMap();
        map["group"] = TreeScalar.Of(kind.Group);
        map["kind"] = TreeScalar.Of(kind.Kind);
        map["version"] = TreeScalar.Of(kind.Version);
        return map;
    }

    private void Add(TypeSchema type, GroupVersionKind kind)
    {
        _types.TryAdd(type.OpenApiName, type);
        if (!_kinds.TryGetValue(type.OpenApiName, out var ids))
        {
            _kinds[type.OpenApiName] = ids = [];
        }

        ids.Add(kind);
    }

    private void WriteKinds(TreeMap schema, string name)
    {
        if (!_kinds.TryGetValue(name, out var ids))
        {
            return;
        }

        // Kinds of the meta group are accepted under the core version; these two under every group version.
        IEnumerable<GroupVersionKind> shown = ids.Exists(id => id.Group == "meta.k8s.io" && id.Kind is "DeleteOptions" or "WatchEvent")
            ? GroupVersions().Select(groupVersion => groupVersion.WithKind(ids[0].Kind))
            : ids.Select(id => id.Group == "meta.k8s.io" ? id with { Group = "" } : id);
        schema["x-kubernetes-group-version-kind"] = new TreeList(shown.OrderBy(id => id.Group, StringComparer.Ordinal).ThenBy(id => id.Version, StringComparer.Ordinal).Select(Kind));
    }

    private IEnumerable<GroupVersion> GroupVersions() => _registry.Kinds.Select(kind => kind.Id.GroupVersion)
        .Where(groupVersion => groupVersion.Group is not ("meta.k8s.io" or "apidiscovery.k8s.io" or "metrics.k8s.io" or "custom.metrics.k8s.io" or "external.metrics.k8s.io"))
        .Distinct();
}
