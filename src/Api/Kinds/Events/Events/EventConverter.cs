using CoreV1 = Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Events.V1;

/// <summary>events.k8s.io/v1 and core/v1 events are one resource with different field names.</summary>
internal static class EventConverter
{
    public static CoreV1.Event ToCore(Event entry) => new()
    {
        ApiVersion = "v1",
        Kind = "Event",
        Metadata = entry.Metadata,
        InvolvedObject = entry.Regarding,
        Reason = entry.Reason,
        Message = entry.Note,
        Source = entry.DeprecatedSource,
        FirstTimestamp = entry.DeprecatedFirstTimestamp,
        LastTimestamp = entry.DeprecatedLastTimestamp,
        Count = entry.DeprecatedCount,
        Type = entry.Type,
        EventTime = entry.EventTime,
        Series = entry.Series is { } series
            ? CoreV1.EventSeries.Empty with { Count = series.Count, LastObservedTime = series.LastObservedTime } : null,
        Action = entry.Action,
        Related = entry.Related,
        ReportingComponent = entry.ReportingController,
        ReportingInstance = entry.ReportingInstance,
    };

    public static Event ToEvents(CoreV1.Event entry) => new()
    {
        ApiVersion = "events.k8s.io/v1",
        Kind = "Event",
        Metadata = entry.Metadata,
        Regarding = entry.InvolvedObject,
        Reason = entry.Reason,
        Note = entry.Message,
        DeprecatedSource = entry.Source,
        DeprecatedFirstTimestamp = entry.FirstTimestamp,
        DeprecatedLastTimestamp = entry.LastTimestamp,
        DeprecatedCount = entry.Count,
        Type = entry.Type,
        EventTime = entry.EventTime,
        Series = entry.Series is { } series
            ? EventSeries.Empty with { Count = series.Count, LastObservedTime = series.LastObservedTime } : null,
        Action = entry.Action,
        Related = entry.Related,
        ReportingController = entry.ReportingComponent,
        ReportingInstance = entry.ReportingInstance,
    };
}
