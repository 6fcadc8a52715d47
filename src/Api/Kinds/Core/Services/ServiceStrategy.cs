namespace Kubestrel.Kinds.Core.V1;

internal sealed class ServiceStrategy : ResourceStrategy<Service>
{
    public override bool HasGeneration => false;

    public override bool AllowCreateOnUpdate => true;

    public override IReadOnlyList<TableColumn> Columns => ServiceTable.Columns;

    public override IReadOnlyList<string> SelectableFields { get; } = ["spec.clusterIP", "spec.type"];

    public override IEnumerable<string> NameErrors(string name) => Names.Dns1035Label(name);

    protected override Service Default(Service obj) => ServiceDefaults.Apply(obj);

    protected override Service PrepareUpdate(Service obj, Service old) => ServicePreparation.Update(obj, old);

    protected override IReadOnlyList<object?> CellsOf(Service obj, DateTimeOffset now) => ServiceTable.Cells(obj, now);

    protected override string? FieldOf(Service obj, string field) => field switch
    {
        "spec.clusterIP" => obj.Spec.ClusterIP,
        "spec.type" => obj.Spec.Type,
        _ => null,
    };
}
