namespace Kubestrel.Kinds.Core.V1;

internal sealed class ServiceAccountStrategy : ResourceStrategy<ServiceAccount>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } = [Column.Text("Secrets", "How many secrets it lists."), Column.Age];

    protected override IReadOnlyList<object?> CellsOf(ServiceAccount obj, DateTimeOffset now) => [(long)obj.Secrets.Count, CellText.Age(obj, now)];
}
