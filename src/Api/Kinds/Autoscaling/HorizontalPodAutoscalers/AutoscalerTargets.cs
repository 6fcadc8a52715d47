namespace Kubestrel.Kinds.Autoscaling.V2;

/// <summary>The Targets cell: measured/wanted for each metric.</summary>
internal static class AutoscalerTargets
{
    private const int MaxShown = 2;
    private const string Unknown = "<unknown>";

    public static string Text(ValueList<MetricSpec> metrics, ValueList<MetricStatus> statuses)
    {
        if (metrics.IsEmpty)
        {
            return CellText.None;
        }

        var shown = new List<string>(MaxShown);
        for (var i = 0; i < metrics.Count && i < MaxShown; i++)
        {
            shown.Add(One(metrics[i], i < statuses.Count ? statuses[i] : null));
        }

        var text = string.Join(", ", shown);
        return metrics.Count > MaxShown ? $"{text} + {metrics.Count - MaxShown} more..." : text;
    }

    private static string One(MetricSpec metric, MetricStatus? status) => metric switch
    {
        { Type: "External", External: { } external } => Amount(external.Target, status?.External?.Current),
        { Type: "Object", Object: { } source } => Amount(source.Target, status?.Object?.Current),
        { Type: "Pods", Pods: { } pods } => $"{Shown(status?.Pods?.Current.AverageValue)}/{pods.Target.AverageValue ?? default}",
        { Type: "Resource", Resource: { } resource } => Share(resource.Name, resource.Target, status?.Resource?.Current),
        { Type: "ContainerResource", ContainerResource: { } resource } => Share(resource.Name, resource.Target, status?.ContainerResource?.Current),
        _ => "<unknown type>",
    };

    private static string Amount(MetricTarget target, MetricValueStatus? current) => target.AverageValue is { } average
        ? $"{Shown(current?.AverageValue)}/{average} (avg)"
        : $"{Shown(current?.Value)}/{target.Value ?? default}";

    private static string Share(string name, MetricTarget target, MetricValueStatus? current) => target.AverageValue is { } average
        ? $"{name}: {Shown(current?.AverageValue)}/{average}"
        : $"{name}: {(current?.AverageUtilization is { } used ? $"{used}%" : Unknown)}/{(target.AverageUtilization is { } wanted ? $"{wanted}%" : "<auto>")}";

    private static string Shown(Quantity? amount) => amount?.ToString() ?? Unknown;
}
