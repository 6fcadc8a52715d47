namespace Kubestrel.Kinds.Core.V1;

internal sealed class PersistentVolumeStrategy : ResourceStrategy<PersistentVolume>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Capacity", "Its size."),
        Column.Text("Access Modes", "How nodes may mount it."),
        Column.Text("Reclaim Policy", "What happens to it when its claim goes."),
        Column.Text("Status", "Available, Bound, Released, Failed or Terminating."),
        Column.Text("Claim", "The claim that it is bound to."),
        Column.Text("StorageClass", "Its class of storage."),
        Column.Text("VolumeAttributesClass", "Its class of attributes."),
        Column.Text("Reason", "Why it is in this state."),
        Column.Age,
        Column.Text("VolumeMode", "Filesystem or Block.", 1),
    ];

    public override bool RecordsRequests => true;

    public override IReadOnlyList<string> SelectableFields { get; } = ["name"];

    /// <summary>A new phase begins now, unless the writer says since when it holds.</summary>
    public override MetaObject Record(MetaObject obj, MetaObject? old, string subresource, RequestFacts facts)
    {
        if (subresource != "status" || old is not PersistentVolume before || obj is not PersistentVolume volume || volume.Status.Phase == before.Status.Phase)
        {
            return obj;
        }

        var since = volume.Status.LastPhaseTransitionTime;
        return since is null || since == before.Status.LastPhaseTransitionTime
            ? volume with { Status = volume.Status with { LastPhaseTransitionTime = facts.Now } }
            : obj;
    }

    protected override PersistentVolume Default(PersistentVolume obj) => VolumeSpecDefaults.Apply(obj);

    protected override PersistentVolume PrepareCreate(PersistentVolume obj) =>
        obj with { Status = PersistentVolumeStatus.Empty with { Phase = "Pending", LastPhaseTransitionTime = obj.Metadata.CreationTimestamp } };

    protected override PersistentVolume PrepareStatusUpdate(PersistentVolume obj, PersistentVolume old) => obj with
    {
        Spec = old.Spec,
        Status = obj.Status.Phase == old.Status.Phase && obj.Status.LastPhaseTransitionTime is null
            ? obj.Status with { LastPhaseTransitionTime = old.Status.LastPhaseTransitionTime }
            : obj.Status,
    };

    protected override void ValidateCreate(PersistentVolume obj, FieldErrors errors) => PersistentVolumeValidation.Volume(obj, errors);

    protected override void ValidateChange(PersistentVolume obj, PersistentVolume old, FieldErrors errors) => PersistentVolumeValidation.Update(obj, old, errors);

    protected override IEnumerable<string> WarningsFor(PersistentVolume obj, PersistentVolume? old) => PersistentVolumeWarnings.Of(obj);

    protected override IReadOnlyList<object?> CellsOf(PersistentVolume obj, DateTimeOffset now) =>
    [
        obj.Spec.Capacity.GetValueOrDefault("storage").ToString(),
        AccessModes.Short(obj.Spec.AccessModes),
        obj.Spec.PersistentVolumeReclaimPolicy,
        obj.Metadata.DeletionTimestamp is null ? obj.Status.Phase : "Terminating",
        obj.Spec.ClaimRef is { } claim ? $"{claim.Namespace}/{claim.Name}" : "",
        obj.Metadata.Annotations.GetValueOrDefault(ClaimValidation.ClassAnnotation) ?? obj.Spec.StorageClassName,
        obj.Spec.VolumeAttributesClassName ?? CellText.Unset,
        obj.Status.Reason,
        CellText.Age(obj, now),
        obj.Spec.VolumeMode ?? CellText.Unset,
    ];

    protected override string? FieldOf(PersistentVolume obj, string field) => field == "name" ? obj.Metadata.Name : null;
}
