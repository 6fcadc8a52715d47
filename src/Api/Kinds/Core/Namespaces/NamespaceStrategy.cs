namespace Kubestrel.Kinds.Core.V1;

internal sealed class NamespaceStrategy : ResourceStrategy<Namespace>
{
    private const string NameLabel = "kubernetes.io/metadata.name";
    private const string Finalizer = "kubernetes";

    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Status", "Active, or Terminating while its content goes."), Column.Age];

    public override IReadOnlyList<string> SelectableFields { get; } = ["status.phase"];

    public override IEnumerable<string> NameErrors(string name) => Names.Dns1123Label(name);

    /// <summary>Finalization changes the spec's finalizers alone.</summary>
    public override MetaObject PrepareForSubresourceUpdate(string subresource, MetaObject obj, MetaObject old) =>
        subresource == "finalize" ? ((Namespace)obj) with { Status = ((Namespace)old).Status } : obj;

    protected override Namespace Default(Namespace obj)
    {
        obj = Labelled(obj);
        return obj.Status.Phase.Length == 0 ? obj with { Status = obj.Status with { Phase = "Active" } } : obj;
    }

    protected override Namespace PrepareCreate(Namespace obj)
    {
        var finalizers = obj.Spec.Finalizers.Contains(Finalizer) ? obj.Spec.Finalizers : obj.Spec.Finalizers.Add(Finalizer);
        return Labelled(obj) with { Spec = obj.Spec with { Finalizers = finalizers }, Status = NamespaceStatus.Empty with { Phase = "Active" } };
    }

    protected override Namespace PrepareUpdate(Namespace obj, Namespace old) =>
        Labelled(obj) with { Spec = obj.Spec with { Finalizers = old.Spec.Finalizers }, Status = old.Status };

    protected override void ValidateCreate(Namespace obj, FieldErrors errors) => Finalizers(obj, FieldPath.Of("spec", "finalizers"), errors);

    protected override void ValidateStatus(Namespace obj, Namespace old, FieldErrors errors)
    {
        var path = FieldPath.Of("status", "Phase");
        if (obj.Metadata.DeletionTimestamp is null)
        {
            if (obj.Status.Phase != "Active")
            {
                errors.Invalid(path, obj.Status.Phase, "may only be 'Active' if `deletionTimestamp` is empty");
            }
        }
        else if (obj.Status.Phase != "Terminating")
        {
            errors.Invalid(path, obj.Status.Phase, "may only be 'Terminating' if `deletionTimestamp` is not empty");
        }
    }

    protected override IReadOnlyList<object?> CellsOf(Namespace obj, DateTimeOffset now) => [obj.Status.Phase, CellText.Age(obj, now)];

    protected override string? FieldOf(Namespace obj, string field) => field == "status.phase" ? obj.Status.Phase : null;

    private static void Finalizers(Namespace obj, FieldPath path, FieldErrors errors)
    {
        foreach (var finalizer in obj.Spec.Finalizers)
        {
            errors.QualifiedName(path, finalizer);
            ObjectMetaValidation.Finalizer(finalizer, path, errors);
        }
    }

    private static Namespace Labelled(Namespace obj)
    {
        var meta = obj.Metadata;
        return meta.Name.Length == 0 || (meta.Labels.TryGetValue(NameLabel, out var label) && label == meta.Name)
            ? obj
            : obj with { Metadata = meta with { Labels = meta.Labels.With(NameLabel, meta.Name) } };
    }
}
