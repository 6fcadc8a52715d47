using System.Globalization;

namespace Kubestrel.Kinds.Batch.V1;

internal sealed class JobStrategy : ResourceStrategy<Job>
{
    public override IReadOnlyList<TableColumn> Columns => JobTable.Columns;

    public override bool OrphansByDefault => true;

    public override string DeletionWarning =>
        "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning";

    public override IReadOnlyList<string> SelectableFields { get; } = ["status.successful"];

    protected override Job Default(Job obj) => JobDefaults.Apply(obj);

    protected override Job PrepareCreate(Job obj) => base.PrepareCreate(JobSelector.Generate(obj));

    protected override void ValidateCreate(Job obj, FieldErrors errors) => JobValidation.Create(obj, errors);

    protected override void ValidateChange(Job obj, Job old, FieldErrors errors) => JobUpdateValidation.Validate(obj, old, errors);

    protected override void ValidateStatus(Job obj, Job old, FieldErrors errors) => JobStatusValidation.Validate(obj, old, errors);

    protected override IEnumerable<string> WarningsFor(Job obj, Job? old) => JobWarnings.Of(obj, old);

    protected override IReadOnlyList<object?> CellsOf(Job obj, DateTimeOffset now) => JobTable.Cells(obj, now);

    protected override string? FieldOf(Job obj, string field) =>
        field == "status.successful" ? obj.Status.Succeeded.ToString(CultureInfo.InvariantCulture) : null;
}
