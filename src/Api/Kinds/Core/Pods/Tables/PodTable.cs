using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>The columns of kubectl get pods.</summary>
internal static class PodTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Ready", "Ready containers of all that keep running, sidecars included."),
        Column.Text("Status", "The phase, or what holds the containers up."),
        Column.Text("Restarts", "How often containers were started again, and when last."),
        Column.Age,
        Column.Text("IP", "The pod's first address.", 1),
        Column.Text("Node", "The node that the pod is bound to.", 1),
        Column.Text("Nominated Node", "The node on which preemption makes room for the pod.", 1),
        Column.Text("Readiness Gates", "Gates that are open, of all.", 1),
    ];

    private static readonly ValueList<TableRowCondition> Succeeded = [Completed("Succeeded", "The pod has completed successfully.")];
    private static readonly ValueList<TableRowCondition> Failed = [Completed("Failed", "The pod failed.")];

    public static IReadOnlyList<object?> Cells(Pod pod, DateTimeOffset now)
    {
        var summary = PodSummary.Of(pod);
        var restarts = summary.Restarts.ToString(CultureInfo.InvariantCulture);
        if (summary.Restarts != 0 && !summary.LastRestart.IsZero)
        {
            restarts = $"{restarts} ({HumanDuration.Since(summary.LastRestart, now)} ago)";
        }

        return
        [
            string.Create(CultureInfo.InvariantCulture, $"{summary.Ready}/{summary.Total}"),
            summary.Reason,
            restarts,
            CellText.Age(pod, now),
            CellText.OrNone(pod.Status.PodIPs.IsEmpty ? "" : pod.Status.PodIPs[0].Ip),
            CellText.OrNone(pod.Spec.NodeName),
            CellText.OrNone(pod.Status.NominatedNodeName),
            Gates(pod),
        ];
    }

    public static ValueList<TableRowCondition> Conditions(Pod pod) => pod.Status.Phase switch
    {
        "Succeeded" => Succeeded,
        "Failed" => Failed,
        _ => default,
    };

    private static string Gates(Pod pod)
    {
        if (pod.Spec.ReadinessGates.IsEmpty)
        {
            return CellText.None;
        }

        var open = 0;
        foreach (var gate in pod.Spec.ReadinessGates)
        {
            open += pod.Status.Conditions.Find(condition => condition.Type == gate.ConditionType) is { Status: "True" } ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{open}/{pod.Spec.ReadinessGates.Count}");
    }

    private static TableRowCondition Completed(string reason, string message) =>
        TableRowCondition.Empty with { Type = "Completed", Status = "True", Reason = reason, Message = message };
}
