using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>The columns of kubectl get events, for both groups that serve them.</summary>
internal static class EventTable
{
    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        Column.Text("Last Seen", "How long ago it happened last."),
        Column.Text("Type", "Normal or Warning."),
        Column.Text("Reason", "A word for why."),
        Column.Text("Object", "What it is about."),
        Column.Text("Subobject", "The part of the object that it is about.", 1),
        Column.Text("Source", "Who reports it.", 1),
        Column.Text("Message", "What happened."),
        Column.Text("First Seen", "How long ago it happened first.", 1),
        Column.Text("Count", "How often it happened.", 1),
        new("Name", "string", "The event's name.", "name", 1),
    ];

    public static IReadOnlyList<object?> Cells(Event value, DateTimeOffset now)
    {
        var first = value.FirstTimestamp.IsZero ? HumanDuration.Since(value.EventTime, now) : HumanDuration.Since(value.FirstTimestamp, now);
        var last = value.LastTimestamp.IsZero ? first : HumanDuration.Since(value.LastTimestamp, now);
        var count = value.Count == 0 ? 1 : value.Count;
        if (value.Series is { } series)
        {
            last = HumanDuration.Since(series.LastObservedTime, now);
            count = series.Count;
        }

        var subject = value.InvolvedObject;
        var kind = subject.Kind.ToLower(CultureInfo.InvariantCulture);
        var component = value.Source.Component.Length > 0 ? value.Source.Component : value.ReportingComponent;
        var host = value.Source.Host.Length > 0 ? value.Source.Host : value.ReportingInstance;
        return
        [
            last,
            value.Type,
            value.Reason,
            subject.Name.Length > 0 ? $"{kind}/{subject.Name}" : kind,
            subject.FieldPath,
            host.Length == 0 ? component : $"{component}, {host}",
            value.Message.Trim(),
            first,
            (long)count,
            value.Metadata.Name,
        ];
    }
}
