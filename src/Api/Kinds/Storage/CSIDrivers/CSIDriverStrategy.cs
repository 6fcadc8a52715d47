namespace Kubestrel.Kinds.Storage.V1;

internal sealed class CSIDriverStrategy : ResourceStrategy<CSIDriver>
{
    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Flag("AttachRequired", "Whether volumes are attached to nodes before use."),
        Column.Flag("PodInfoOnMount", "Whether the driver is told of the pod."),
        Column.Flag("StorageCapacity", "Whether the scheduler minds the driver's free space."),
        Column.Text("TokenRequests", "Audiences of the service account tokens that the driver gets."),
        Column.Flag("RequiresRepublish", "Whether volumes are published again from time to time."),
        Column.Text("Modes", "Persistent and Ephemeral volumes."),
        Column.Age,
    ];

    protected override CSIDriver Default(CSIDriver obj)
    {
        var spec = obj.Spec;
        var changed = spec with
        {
            AttachRequired = spec.AttachRequired ?? true,
            PodInfoOnMount = spec.PodInfoOnMount ?? false,
            StorageCapacity = spec.StorageCapacity ?? false,
            FsGroupPolicy = spec.FsGroupPolicy ?? "ReadWriteOnceWithFSType",
            VolumeLifecycleModes = spec.VolumeLifecycleModes.IsEmpty ? ["Persistent"] : spec.VolumeLifecycleModes,
            RequiresRepublish = spec.RequiresRepublish ?? false,
            SeLinuxMount = spec.SeLinuxMount ?? false,
        };
        return changed == spec ? obj : obj with { Spec = changed };
    }

    /// <summary>Generation counts changes alone: it starts at 0, which is not written.</summary>
    protected override CSIDriver PrepareCreate(CSIDriver obj) => WithGeneration(obj, 0);

    protected override void ValidateCreate(CSIDriver obj, FieldErrors errors) => CSIDriverValidation.Spec(obj.Spec, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(CSIDriver obj, CSIDriver old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        errors.Immutable(FieldPath.Of("spec", "attachedRequired"), obj.Spec.AttachRequired, old.Spec.AttachRequired);
        if (obj.Spec.VolumeLifecycleModes != old.Spec.VolumeLifecycleModes)
        {
            errors.Invalid(FieldPath.Of("spec", "volumeLifecycleModes"), CSIDriverValidation.Shown(obj.Spec.VolumeLifecycleModes), Checks.IsImmutable);
        }
    }

    protected override IReadOnlyList<object?> CellsOf(CSIDriver obj, DateTimeOffset now)
    {
        var spec = obj.Spec;
        return
        [
            spec.AttachRequired ?? true,
            spec.PodInfoOnMount ?? false,
            spec.StorageCapacity ?? false,
            spec.TokenRequests.IsNull ? CellText.Unset : string.Join(',', spec.TokenRequests.Select(request => request.Audience)),
            spec.RequiresRepublish ?? false,
            CellText.OrNone(string.Join(',', spec.VolumeLifecycleModes)),
            CellText.Age(obj, now),
        ];
    }
}
