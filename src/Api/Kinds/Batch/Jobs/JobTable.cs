using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Batch.V1;

internal static class JobTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Status", "Running, Complete, Failed, Suspended or Terminating."),
        Column.Text("Completions", "Pods that succeeded, of those wanted."),
        Column.Text("Duration", "How long it ran."),
        Column.Age,
        Column.Containers,
        Column.Images,
        Column.Text("Selector", "Labels of its pods.", 1),
    ];

    public static IReadOnlyList<object?> Cells(Job job, DateTimeOffset now) =>
    [
        Status(job),
        Completions(job),
        job.Status.StartTime is { } start ? HumanDuration.Format((job.Status.CompletionTime?.Value ?? now) - start.Value) : "",
        CellText.Age(job, now),
        TemplateCells.Names(job.Spec.Template.Spec),
        TemplateCells.Images(job.Spec.Template.Spec),
        CellText.LabelSelector(job.Spec.Selector),
    ];

    private static string Status(Job job) =>
        Has(job, "Complete") ? "Complete"
        : Has(job, "Failed") ? "Failed"
        : job.Metadata.DeletionTimestamp is not null ? "Terminating"
        : Has(job, "Suspended") ? "Suspended"
        : Has(job, "FailureTarget") ? "FailureTarget"
        : "Running";

    private static bool Has(Job job, string type) => job.Status.Conditions.Find(condition => condition.Type == type) is { Status: "True" };

    private static string Completions(Job job)
    {
        var succeeded = job.Status.Succeeded.ToString(CultureInfo.InvariantCulture);
        return job.Spec.Completions is { } completions ? $"{succeeded}/{completions}"
            : job.Spec.Parallelism is > 1 and { } parallelism ? $"{succeeded}/1 of {parallelism}"
            : $"{succeeded}/1";
    }
}
