using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>A resource as it is stored: the kind of its storage version and what is done with it.</summary>
internal sealed class ResourceDefinition(KindInfo kind, ResourceStrategy strategy, string keyPrefix)
{
    public KindInfo Kind { get; } = kind;

    public ResourceInfo Resource { get; } = kind.Resource!;

    public ResourceStrategy Strategy { get; } = strategy;

    /// <summary>As etcd's of upstream, with slashes at both ends: <c>/registry/pods/</c>.</summary>
    public string KeyPrefix { get; } = keyPrefix;

    public GroupResource GroupResource { get; } = kind.Resource!.Id.GroupResource;

    public bool Namespaced { get; } = kind.Resource!.Namespaced;

    /// <summary>The field whose values the cache indexes; null for none.</summary>
    public string? IndexField { get; init; }

    public string Key(string @namespace, string name) => Namespaced ? $"{KeyPrefix}{@namespace}/{name}" : KeyPrefix + name;
}
