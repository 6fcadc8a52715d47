namespace Kubestrel.Machinery;

/// <summary>The typed form that a kind's strategy derives from; every member has upstream's common behaviour as its default.</summary>
public abstract class ResourceStrategy<T> : ResourceStrategy where T : MetaObject
{
    public sealed override Type Type => typeof(T);

    public sealed override MetaObject ApplyDefaults(MetaObject obj) => Default((T)obj);

    public sealed override MetaObject PrepareForCreate(MetaObject obj) => PrepareCreate((T)obj);

    public sealed override MetaObject PrepareForUpdate(MetaObject obj, MetaObject old) => PrepareUpdate((T)obj, (T)old);

    public sealed override MetaObject PrepareForStatusUpdate(MetaObject obj, MetaObject old) => PrepareStatusUpdate((T)obj, (T)old);

    public sealed override void Validate(MetaObject obj, FieldErrors errors) => ValidateCreate((T)obj, errors);

    public sealed override void ValidateUpdate(MetaObject obj, MetaObject old, FieldErrors errors) => ValidateChange((T)obj, (T)old, errors);

    public sealed override void ValidateStatusUpdate(MetaObject obj, MetaObject old, FieldErrors errors) => ValidateStatus((T)obj, (T)old, errors);

    public sealed override IEnumerable<string> Warnings(MetaObject obj, MetaObject? old) => WarningsFor((T)obj, (T?)old);

    public sealed override IReadOnlyList<object?> Cells(MetaObject obj, DateTimeOffset now) => CellsOf((T)obj, now);

    public sealed override string? SelectableField(MetaObject obj, string field) => FieldOf((T)obj, field);

    protected virtual T Default(T obj) => obj;

    /// <summary>Default: drops the status and starts generation at 1 where the kind has a spec.</summary>
    protected virtual T PrepareCreate(T obj) => WithGeneration((T)obj.WithoutStatus(), 1);

    /// <summary>Default: keeps the old status; raises generation when the spec changed.</summary>
    protected virtual T PrepareUpdate(T obj, T old) =>
        WithGeneration((T)obj.WithStatusOf(old), old.Metadata.Generation + (obj.SpecEquals(old) ? 0 : 1));

    /// <summary>Default: everything but the status (and managed fields) stays as it was.</summary>
    protected virtual T PrepareStatusUpdate(T obj, T old) =>
        (T)((T)old.WithStatusOf(obj) with { Metadata = old.Metadata with { ResourceVersion = obj.Metadata.ResourceVersion, ManagedFields = obj.Metadata.ManagedFields } });

    protected virtual void ValidateCreate(T obj, FieldErrors errors)
    {
    }

    protected virtual void ValidateChange(T obj, T old, FieldErrors errors) => ValidateCreate(obj, errors);

    protected virtual void ValidateStatus(T obj, T old, FieldErrors errors)
    {
    }

    protected virtual IEnumerable<string> WarningsFor(T obj, T? old) => [];

    protected virtual IReadOnlyList<object?> CellsOf(T obj, DateTimeOffset now) => [];

    protected virtual string? FieldOf(T obj, string field) => null;

    protected static T WithGeneration(T obj, long generation) => (T)(obj with { Metadata = obj.Metadata with { Generation = generation } });
}
