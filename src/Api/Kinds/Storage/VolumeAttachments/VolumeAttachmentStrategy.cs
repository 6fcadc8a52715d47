using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

internal sealed class VolumeAttachmentStrategy : ResourceStrategy<VolumeAttachment>
{
    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Attacher", "The driver that attaches.") with { Format = "name" },
        Column.Text("PV", "The volume."),
        Column.Text("Node", "The node."),
        Column.Flag("Attached", "Whether it is attached."),
        Column.Age,
    ];

    protected override VolumeAttachment Default(VolumeAttachment obj)
    {
        var given = obj.Spec.Source.InlineVolumeSpec;
        var volume = given is null ? null : VolumeSpecDefaults.Sources(given);
        return ReferenceEquals(given, volume) ? obj : obj with { Spec = obj.Spec with { Source = obj.Spec.Source with { InlineVolumeSpec = volume } } };
    }

    protected override VolumeAttachment PrepareStatusUpdate(VolumeAttachment obj, VolumeAttachment old) => WithMetadataOf(obj with { Spec = old.Spec }, old);

    protected override void ValidateCreate(VolumeAttachment obj, FieldErrors errors)
    {
        VolumeAttachmentValidation.Validate(obj, errors);
        VolumeAttachmentValidation.Names(obj.Spec, FieldPath.Of("spec"), errors);
    }

    /// <summary>The object itself is judged twice, so its errors appear twice.</summary>
    protected override void ValidateChange(VolumeAttachment obj, VolumeAttachment old, FieldErrors errors)
    {
        VolumeAttachmentValidation.Validate(obj, errors);
        VolumeAttachmentValidation.Validate(obj, errors);
        errors.Immutable(FieldPath.Of("spec"), obj.Spec, old.Spec);
    }

    protected override void ValidateStatus(VolumeAttachment obj, VolumeAttachment old, FieldErrors errors) => ValidateChange(obj, old, errors);

    protected override IReadOnlyList<object?> CellsOf(VolumeAttachment obj, DateTimeOffset now) =>
        [obj.Spec.Attacher, obj.Spec.Source.PersistentVolumeName ?? "", obj.Spec.NodeName, obj.Status.Attached, CellText.Age(obj, now)];
}
