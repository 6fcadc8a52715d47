namespace Kubestrel.Kinds.Core.V1;

internal sealed class PersistentVolumeClaimStrategy : ResourceStrategy<PersistentVolumeClaim>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Status", "Pending, Bound, Lost or Terminating."),
        Column.Text("Volume", "The volume that is bound."),
        Column.Text("Capacity", "The volume's size."),
        Column.Text("Access Modes", "How nodes may mount the volume."),
        Column.Text("StorageClass", "The class of storage asked for."),
        Column.Text("VolumeAttributesClass", "The class of attributes asked for."),
        Column.Age,
        Column.Text("VolumeMode", "Filesystem or Block.", 1),
    ];

    public override IReadOnlyList<string> SelectableFields { get; } = ["name"];

    protected override PersistentVolumeClaim Default(PersistentVolumeClaim obj) => ClaimDefaults.Apply(obj);

    protected override PersistentVolumeClaim PrepareCreate(PersistentVolumeClaim obj) =>
        obj with { Spec = ClaimSources.BothWays(ClaimSources.Known(obj.Spec, null)), Status = PersistentVolumeClaimStatus.Empty with { Phase = "Pending" } };

    protected override PersistentVolumeClaim PrepareUpdate(PersistentVolumeClaim obj, PersistentVolumeClaim old) =>
        obj with { Spec = ClaimSources.BothWays(ClaimSources.Known(obj.Spec, old.Spec)), Status = old.Status };

    protected override void ValidateCreate(PersistentVolumeClaim obj, FieldErrors errors) => ClaimValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(PersistentVolumeClaim obj, PersistentVolumeClaim old, FieldErrors errors) => ClaimValidation.Update(obj, old, errors);

    protected override void ValidateStatus(PersistentVolumeClaim obj, PersistentVolumeClaim old, FieldErrors errors) => ClaimStatusValidation.Validate(obj, errors);

    protected override IEnumerable<string> WarningsFor(PersistentVolumeClaim obj, PersistentVolumeClaim? old)
    {
        List<string> warnings = [];
        if (obj.Metadata.Annotations.ContainsKey(ClaimValidation.ClassAnnotation))
        {
            warnings.Add($"metadata.annotations[{ClaimValidation.ClassAnnotation}]: deprecated since v1.8; use \"storageClassName\" attribute instead");
        }

        ClaimWarnings.Collect(obj.Spec, FieldPath.Of("spec"), warnings);
        return warnings;
    }

    protected override IReadOnlyList<object?> CellsOf(PersistentVolumeClaim obj, DateTimeOffset now)
    {
        var bound = obj.Spec.VolumeName.Length > 0;
        return
        [
            obj.Metadata.DeletionTimestamp is null ? obj.Status.Phase : "Terminating",
            obj.Spec.VolumeName,
            bound ? obj.Status.Capacity.GetValueOrDefault("storage").ToString() : "",
            bound ? AccessModes.Short(obj.Status.AccessModes) : "",
            obj.Metadata.Annotations.GetValueOrDefault(ClaimValidation.ClassAnnotation) ?? obj.Spec.StorageClassName ?? "",
            obj.Spec.VolumeAttributesClassName ?? CellText.Unset,
            CellText.Age(obj, now),
            obj.Spec.VolumeMode ?? CellText.Unset,
        ];
    }

    protected override string? FieldOf(PersistentVolumeClaim obj, string field) => field == "name" ? obj.Metadata.Name : null;
}
