namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "Event")]
[ApiType("io.k8s.api.core.v1.Event")]
[Resource("events", "event", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ev", StorageVersionHash = "r2yiGXH7wu8=")]
public sealed partial record Event : MetaObject
{
    [Field("involvedObject", 2, Always = true, Required = true)]
    public ObjectReference InvolvedObject { get; init; } = ObjectReference.Empty;

    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    [Field("message", 4)]
    public string Message { get; init; } = "";

    [Field("source", 5)]
    public EventSource Source { get; init; } = EventSource.Empty;

    [Field("firstTimestamp", 6)]
    public Time FirstTimestamp { get; init; }

    [Field("lastTimestamp", 7)]
    public Time LastTimestamp { get; init; }

    [Field("count", 8)]
    public int Count { get; init; }

    [Field("type", 9)]
    public string Type { get; init; } = "";

    [Field("eventTime", 10)]
    public MicroTime EventTime { get; init; }

    [Field("series", 11)]
    public EventSeries? Series { get; init; }

    [Field("action", 12)]
    public string Action { get; init; } = "";

    [Field("related", 13)]
    public ObjectReference? Related { get; init; }

    [Field("reportingComponent", 14, Always = true)]
    public string ReportingComponent { get; init; } = "";

    [Field("reportingInstance", 15, Always = true)]
    public string ReportingInstance { get; init; } = "";
}

[ApiType("io.k8s.api.core.v1.EventSeries")]
public sealed partial record EventSeries
{
    [Field("count", 1)]
    public int Count { get; init; }

    [Field("lastObservedTime", 2)]
    public MicroTime LastObservedTime { get; init; }
}

[ApiType("io.k8s.api.core.v1.EventSource")]
public sealed partial record EventSource
{
    [Field("component", 1)]
    public string Component { get; init; } = "";

    [Field("host", 2)]
    public string Host { get; init; } = "";
}
