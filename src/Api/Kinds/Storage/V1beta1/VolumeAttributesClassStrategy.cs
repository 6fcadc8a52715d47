using Kubestrel.Kinds.Storage.V1;

namespace Kubestrel.Kinds.Storage.V1beta1;

internal sealed class VolumeAttributesClassStrategy : ResourceStrategy<VolumeAttributesClass>
{
    private const string DefaultAnnotation = "volumeattributesclass.alpha.kubernetes.io/is-default-class";

    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("DriverName", "The driver that knows the parameters."), Column.Age];

    public override string NameCell(MetaObject obj) =>
        obj.Metadata.Annotations.GetValueOrDefault(DefaultAnnotation) == "true" ? obj.Metadata.Name + " (default)" : obj.Metadata.Name;

    protected override void ValidateCreate(VolumeAttributesClass obj, FieldErrors errors)
    {
        ParameterValidation.Driver(obj.DriverName, FieldPath.Of("driverName"), errors);
        ParameterValidation.Parameters(obj.Parameters, allowEmpty: false, FieldPath.Of("parameters"), errors);
    }

    /// <summary>The object itself is judged before and after the comparison, so its errors appear twice.</summary>
    protected override void ValidateChange(VolumeAttributesClass obj, VolumeAttributesClass old, FieldErrors errors)
    {
        ValidateCreate(obj, errors);
        ParameterValidation.Unchanged(obj.DriverName == old.DriverName, "driverName", errors);
        ParameterValidation.Unchanged(obj.Parameters == old.Parameters, "parameters", errors);
        ValidateCreate(obj, errors);
    }

    protected override IReadOnlyList<object?> CellsOf(VolumeAttributesClass obj, DateTimeOffset now) => [obj.DriverName, CellText.Age(obj, now)];
}
