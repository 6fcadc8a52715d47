using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

internal sealed class CSINodeStrategy : ResourceStrategy<CSINode>
{
    private const int MaxNodeId = 256;

    public override bool HasGeneration => false;

    public override bool AllowUnconditionalUpdate => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Number("Drivers", "How many drivers are registered on the node."), Column.Age];

    protected override void ValidateCreate(CSINode obj, FieldErrors errors)
    {
        var path = FieldPath.Of("spec", "drivers");
        for (var i = 0; i < obj.Spec.Drivers.Count; i++)
        {
            Driver(obj.Spec.Drivers, i, path.Index(i), errors);
        }
    }

    /// <summary>Drivers come and go; one that stays is as it was. The object itself is judged twice, so its errors appear twice.</summary>
    protected override void ValidateChange(CSINode obj, CSINode old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        ValidateCreate(obj, errors);
        foreach (var before in old.Spec.Drivers)
        {
            foreach (var driver in obj.Spec.Drivers)
            {
                if (driver.Name == before.Name && driver != before)
                {
                    errors.Invalid(FieldPath.Of("CSINodeDriver"), driver.Allocatable is null ? Shown(driver) : driver, Checks.IsImmutable);
                }
            }
        }
    }

    protected override IReadOnlyList<object?> CellsOf(CSINode obj, DateTimeOffset now) => [(long)obj.Spec.Drivers.Count, CellText.Age(obj, now)];

    private static void Driver(ValueList<CSINodeDriver> drivers, int index, FieldPath path, FieldErrors errors)
    {
        var driver = drivers[index];
        RemoteVolumeValidation.DriverName(driver.Name, path.Child("name"), errors);
        RemoteVolumeValidation.Needs(driver.NodeID, path.Child("nodeID"), errors);
        if (driver.NodeID.Length > MaxNodeId)
        {
            errors.Invalid(path.Child("nodeID"), driver.NodeID, $"must be {MaxNodeId} characters or less");
        }

        errors.NonNegative(path.Child("allocatable", "count"), driver.Allocatable?.Count ?? 0);
        if (drivers.FindIndex(other => other.Name == driver.Name) < index)
        {
            errors.Duplicate(path.Child("name"), driver.Name);
        }

        for (var i = 0; i < driver.TopologyKeys.Count; i++)
        {
            var key = driver.TopologyKeys[i];
            RemoteVolumeValidation.Needs(key, path, errors);
            if (driver.TopologyKeys.FindIndex(other => other == key) < i)
            {
                errors.Duplicate(path, key);
            }

            errors.QualifiedName(path, key);
        }
    }

    private static GoValue Shown(CSINodeDriver driver) => new(
        $"storage.CSINodeDriver{{Name:{GoString.Quote(driver.Name)}, NodeID:{GoString.Quote(driver.NodeID)}, TopologyKeys:{GoValue.Of(driver.TopologyKeys).Text}, Allocatable:(*storage.VolumeNodeResources)(nil)}}");
}
