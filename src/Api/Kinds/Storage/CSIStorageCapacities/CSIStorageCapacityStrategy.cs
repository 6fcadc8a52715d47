using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

internal sealed class CSIStorageCapacityStrategy : ResourceStrategy<CSIStorageCapacity>
{
    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.CreatedAt];

    protected override void ValidateCreate(CSIStorageCapacity obj, FieldErrors errors)
    {
        errors.LabelSelector(FieldPath.Of("nodeTopology"), obj.NodeTopology);
        errors.Subdomain(FieldPath.Of("storageClassName"), obj.StorageClassName);
        if (obj.Capacity is { } capacity)
        {
            errors.NonNegative(FieldPath.Of("capacity"), capacity);
        }
    }

    protected override void ValidateChange(CSIStorageCapacity obj, CSIStorageCapacity old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        if (obj.NodeTopology != old.NodeTopology)
        {
            errors.Invalid(FieldPath.Of("nodeTopology"), GoValue.Of(obj.NodeTopology), Checks.IsImmutable);
        }

        errors.Immutable(FieldPath.Of("storageClassName"), obj.StorageClassName, old.StorageClassName);
    }

    protected override IEnumerable<string> WarningsFor(CSIStorageCapacity obj, CSIStorageCapacity? old) =>
        DeprecatedLabels.WarningsOf(obj.NodeTopology, FieldPath.Of("nodeTopology"));

    protected override IReadOnlyList<object?> CellsOf(CSIStorageCapacity obj, DateTimeOffset now) => [CellText.CreatedAt(obj)];
}
