namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>The columns of autoscalers in every version.</summary>
internal static class AutoscalerColumns
{
    public static IReadOnlyList<TableColumn> All { get; } =
    [
        Column.Text("Reference", "The object that it scales."),
        Column.Text("Targets", "Measured and wanted values of its metrics."),
        Column.Text("MinPods", "Fewest pods."),
        Column.Text("MaxPods", "Most pods."),
        Column.Text("Replicas", "Pods there are."),
        Column.Age,
    ];
}
