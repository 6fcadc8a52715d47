namespace Kubestrel.Kinds.Resource.V1beta1;

internal sealed class ResourceSliceStrategy : ResourceStrategy<ResourceSlice>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Node", "The node that the devices are on."),
        Column.Text("Driver", "The driver that offers them."),
        Column.Text("Pool", "The pool that they belong to."),
        Column.Age,
    ];

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.nodeName", "spec.driver"];

    protected override void ValidateCreate(ResourceSlice obj, FieldErrors errors) => SliceValidation.Spec(obj.Spec, null, FieldPath.Of("spec"), errors);

    protected override void ValidateChange(ResourceSlice obj, ResourceSlice old, FieldErrors errors) =>
        SliceValidation.Spec(obj.Spec, old.Spec, FieldPath.Of("spec"), errors);

    protected override IReadOnlyList<object?> CellsOf(ResourceSlice obj, DateTimeOffset now) =>
        [obj.Spec.NodeName, obj.Spec.Driver, obj.Spec.Pool.Name, CellText.Age(obj, now)];

    protected override string? FieldOf(ResourceSlice obj, string field) => field switch
    {
        "spec.nodeName" => obj.Spec.NodeName,
        "spec.driver" => obj.Spec.Driver,
        _ => null,
    };
}
