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

    /// <summary>Default: drops the status; generation starts at 1 where the kind counts it.</summary>
    protected virtual T PrepareCreate(T obj) => WithGeneration((T)obj.WithoutStatus(), HasGeneration ? 1 : 0);

    /// <summary>Default: keeps the old status; generation grows when the desired state changed.</summary>
    protected virtual T PrepareUpdate(T obj, T old)
    {
        obj = (T)obj.WithStatusOf(old);
        return WithGeneration(obj, !HasGeneration || SameDesired(obj, old) ? old.Metadata.Generation : old.Metadata.Generation + 1);
    }

    /// <summary>Default: the spec stays as it was; status and metadata (labels, annotations, finalizers) can change.</summary>
    protected virtual T PrepareStatusUpdate(T obj, T old) => WithGeneration((T)obj.WithSpecOf(old), old.Metadata.Generation);

    /// <summary>Whether both ask for the same state; what generation counts. Default: the same spec.</summary>
    protected virtual bool SameDesired(T obj, T old) => obj.SpecEquals(old);

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

    /// <summary>For kinds whose status subresource changes nothing of the metadata but managedFields and what the server itself sets.</summary>
    protected static T WithMetadataOf(T obj, T old) => (T)(obj with
    {
        Metadata = obj.Metadata with
        {
            Labels = old.Metadata.Labels,
            Annotations = old.Metadata.Annotations,
            Finalizers = old.Metadata.Finalizers,
            OwnerReferences = old.Metadata.OwnerReferences,
        },
    });

    protected static T WithGeneration(T obj, long generation) =>
        obj.Metadata.Generation == generation ? obj : (T)(obj with { Metadata = obj.Metadata with { Generation = generation } });
}
