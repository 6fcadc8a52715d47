namespace Kubestrel.Kinds.Events.V1beta1;

[ApiKind("events.k8s.io", "v1beta1", "Event")]
[ApiType("io.k8s.api.events.v1beta1.Event")]
public sealed partial record Event : MetaObject
{
    [Field("eventTime", 2, Always = true, Required = true)]
    public MicroTime EventTime { get; init; }

    [Field("series", 3)]
    public EventSeries? Series { get; init; }

    [Field("reportingController", 4)]
    public string ReportingController { get; init; } = "";

    [Field("reportingInstance", 5)]
    public string ReportingInstance { get; init; } = "";

    [Field("action", 6)]
    public string Action { get; init; } = "";

    [Field("reason", 7)]
    public string Reason { get; init; } = "";

    [Field("regarding", 8)]
    public Core.V1.ObjectReference Regarding { get; init; } = Core.V1.ObjectReference.Empty;

    [Field("related", 9)]
    public Core.V1.ObjectReference? Related { get; init; }

    [Field("note", 10)]
    public string Note { get; init; } = "";

    [Field("type", 11)]
    public string Type { get; init; } = "";

    [Field("deprecatedSource", 12)]
    public Core.V1.EventSource DeprecatedSource { get; init; } = Core.V1.EventSource.Empty;

    [Field("deprecatedFirstTimestamp", 13)]
    public Time DeprecatedFirstTimestamp { get; init; }

    [Field("deprecatedLastTimestamp", 14)]
    public Time DeprecatedLastTimestamp { get; init; }

    [Field("deprecatedCount", 15)]
    public int DeprecatedCount { get; init; }
}

[ApiType("io.k8s.api.events.v1beta1.EventSeries")]
public sealed partial record EventSeries
{
    [Field("count", 1, Always = true, Required = true)]
    public int Count { get; init; }

    [Field("lastObservedTime", 2, Always = true, Required = true)]
    public MicroTime LastObservedTime { get; init; }
}
