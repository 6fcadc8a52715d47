using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>A kind with object metadata: everything that is stored. <c>obj with { Metadata = ... }</c> keeps the runtime type.</summary>
public abstract record MetaObject : KubeObject
{
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>This object with the other's status; itself where the kind has none. Generated.</summary>
    public virtual MetaObject WithStatusOf(MetaObject other) => this;

    /// <summary>This object with the other's spec; itself where the kind has none. Generated.</summary>
    public virtual MetaObject WithSpecOf(MetaObject other) => this;

    /// <summary>This object with an empty status. Generated.</summary>
    public virtual MetaObject WithoutStatus() => this;

    /// <summary>Whether both have the same spec; true where the kind has none. Generated.</summary>
    public virtual bool SpecEquals(MetaObject other) => true;
}
