using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>A list kind.</summary>
public abstract record ListObject : KubeObject
{
    public ListMeta Metadata { get; init; } = ListMeta.Empty;
}
