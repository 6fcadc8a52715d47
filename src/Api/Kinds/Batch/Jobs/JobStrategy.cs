using System.Globalization;

namespace Kubestrel.Kinds.Batch.V1;

internal sealed class JobStrategy : ResourceStrategy<Job>
{
    public override IReadOnlyList<TableColumn> Columns => JobTable.Columns;

    public override IReadOnlyList<string> SelectableFields { get; } = ["status.successful"];

    protected override Job Default(Job obj) => JobDefaults.Apply(obj);

    protected override Job PrepareCreate(Job obj) => base.PrepareCreate(JobSelector.Generate(obj));

    protected override IReadOnlyList<object?> CellsOf(Job obj, DateTimeOffset now) => JobTable.Cells(obj, now);

    protected override string? FieldOf(Job obj, string field) =>
        field == "status.successful" ? obj.Status.Succeeded.ToString(CultureInfo.InvariantCulture) : null;
}
