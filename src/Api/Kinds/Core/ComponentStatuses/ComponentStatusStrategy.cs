namespace Kubestrel.Kinds.Core.V1;

internal sealed class ComponentStatusStrategy : ResourceStrategy<ComponentStatus>
{
    public override bool HasGeneration => false;

    public override IReadOnlyList<TableColumn> Columns { get; } =
        [Column.Text("Status", "Healthy, Unhealthy or Unknown."), Column.Text("Message", "What the component says."), Column.Text("Error", "What went wrong.")];

    protected override IReadOnlyList<object?> CellsOf(ComponentStatus obj, DateTimeOffset now) => obj.Conditions.Find(condition => condition.Type == "Healthy") is { } health
        ? [health.Status == "True" ? "Healthy" : "Unhealthy", health.Message, health.Error]
        : ["Unknown", "", ""];
}
