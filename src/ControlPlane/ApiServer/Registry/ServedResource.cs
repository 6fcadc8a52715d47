using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry;

/// <summary>A resource in one of the versions it is served in.</summary>
internal sealed class ServedResource(KindInfo kind, ResourceDefinition? definition, ResourceStrategy strategy)
{
    public KindInfo Kind { get; } = kind;

    public ResourceInfo Info { get; } = kind.Resource!;

    /// <summary>Null for resources that keep nothing (reviews, bindings).</summary>
    public ResourceDefinition? Definition { get; } = definition;

    /// <summary>Defaults of this version; everything else is asked of the storage version's strategy.</summary>
    public ResourceStrategy Strategy { get; } = strategy;

    /// <summary>Whether objects travel as they are stored.</summary>
    public bool IsStorageVersion { get; } = definition is null || ReferenceEquals(definition.Kind, kind);

    public GroupResource GroupResource { get; } = kind.Resource!.Id.GroupResource;
}
