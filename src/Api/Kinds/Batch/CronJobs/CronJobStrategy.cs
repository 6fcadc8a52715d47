using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal sealed class CronJobStrategy : ResourceStrategy<CronJob>
{
    public override IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Schedule", "When jobs start (cron form)."),
        Column.Text("Timezone", "The time zone of the schedule."),
        Column.Flag("Suspend", "Whether new jobs are held back."),
        Column.Number("Active", "Jobs running."),
        Column.Text("Last Schedule", "How long ago a job was started last."),
        Column.Age,
        Column.Containers,
        Column.Images,
        Column.Text("Selector", "Labels of its jobs' pods.", 1),
    ];

    protected override CronJob Default(CronJob obj)
    {
        var spec = obj.Spec;
        var template = JobDefaults.ApplyTemplate(spec.JobTemplate.Spec);
        return spec is { ConcurrencyPolicy.Length: > 0, Suspend: not null, SuccessfulJobsHistoryLimit: not null, FailedJobsHistoryLimit: not null }
            && ReferenceEquals(template, spec.JobTemplate.Spec)
            ? obj
            : obj with
            {
                Spec = spec with
                {
                    ConcurrencyPolicy = spec.ConcurrencyPolicy.Length == 0 ? "Allow" : spec.ConcurrencyPolicy,
                    Suspend = spec.Suspend ?? false,
                    SuccessfulJobsHistoryLimit = spec.SuccessfulJobsHistoryLimit ?? 3,
                    FailedJobsHistoryLimit = spec.FailedJobsHistoryLimit ?? 1,
                    JobTemplate = spec.JobTemplate with { Spec = template },
                },
            };
    }

    protected override void ValidateCreate(CronJob obj, FieldErrors errors) => CronJobValidation.Create(obj, errors);

    protected override void ValidateChange(CronJob obj, CronJob old, FieldErrors errors) => CronJobValidation.Spec(obj.Spec, old.Spec, FieldPath.Of("spec"), errors);

    protected override IEnumerable<string> WarningsFor(CronJob obj, CronJob? old) => CronJobValidation.Warnings(obj, old);

    protected override IReadOnlyList<object?> CellsOf(CronJob obj, DateTimeOffset now)
    {
        var job = obj.Spec.JobTemplate.Spec;
        return
        [
            obj.Spec.Schedule,
            obj.Spec.TimeZone ?? CellText.None,
            obj.Spec.Suspend switch { true => "True", false => "False", null => CellText.Unset },
            (long)obj.Status.Active.Count,
            obj.Status.LastScheduleTime is { } last ? HumanDuration.Since(last, now) : CellText.None,
            CellText.Age(obj, now),
            TemplateCells.Names(job.Template.Spec),
            TemplateCells.Images(job.Template.Spec),
            CellText.LabelSelector(job.Selector),
        ];
    }
}
