namespace Kubestrel.Kinds.Core.V1;

/// <summary>A note that something happened to an object. Kept for about an hour; a help for people, not for programs.</summary>
[ApiKind("", "v1", "Event")]
[ApiType("io.k8s.api.core.v1.Event")]
[Resource("events", "event", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ev", StorageVersionHash = "r2yiGXH7wu8=")]
public sealed partial record Event : MetaObject
{
    /// <summary>The object the event is about; the event is kept in that object's namespace.</summary>
    [Field("involvedObject", 2, Always = true, Required = true)]
    public ObjectReference InvolvedObject { get; init; } = ObjectReference.Empty;

    /// <summary>Why it happened, one CamelCase word as "FailedScheduling".</summary>
    [Field("reason", 3)]
    public string Reason { get; init; } = "";

    /// <summary>What happened, for people; at most 1,024 characters.</summary>
    [Field("message", 4)]
    public string Message { get; init; } = "";

    /// <summary>The component and host that report it; newer writers use reportingComponent and reportingInstance.</summary>
    [Field("source", 5)]
    public EventSource Source { get; init; } = EventSource.Empty;

    /// <summary>When it happened first, for events that count repetitions.</summary>
    [Field("firstTimestamp", 6)]
    public Time FirstTimestamp { get; init; }

    /// <summary>When it happened last, for events that count repetitions.</summary>
    [Field("lastTimestamp", 7)]
    public Time LastTimestamp { get; init; }

    /// <summary>How often it has happened; repetitions raise this instead of adding events.</summary>
    [Field("count", 8)]
    public int Count { get; init; }

    /// <summary>Normal or Warning; new types may be added.</summary>
    [Field("type", 9)]
    public string Type { get; init; } = "";

    /// <summary>When it happened, to the microsecond; set by writers of the newer form.</summary>
    [Field("eventTime", 10)]
    public MicroTime EventTime { get; init; }

    /// <summary>The repetitions, when it happens again and again; unset for a single event.</summary>
    [Field("series", 11)]
    public EventSeries? Series { get; init; }

    /// <summary>What was done to, or failed for, the object; one CamelCase word as "Binding".</summary>
    [Field("action", 12)]
    public string Action { get; init; } = "";

    /// <summary>A second object that took part, as the node of a binding.</summary>
    [Field("related", 13)]
    public ObjectReference? Related { get; init; }

    /// <summary>The controller that reports, as "kubernetes.io/kubelet" or "default-scheduler".</summary>
    [Field("reportingComponent", 14, Always = true)]
    public string ReportingComponent { get; init; } = "";

    /// <summary>Which instance of the controller, as a node or pod name.</summary>
    [Field("reportingInstance", 15, Always = true)]
    public string ReportingInstance { get; init; } = "";
}

/// <summary>How often and until when an event repeated.</summary>
[ApiType("io.k8s.api.core.v1.EventSeries")]
public sealed partial record EventSeries
{
    /// <summary>How often it has happened in this series until lastObservedTime.</summary>
    [Field("count", 1)]
    public int Count { get; init; }

    /// <summary>When it was last seen, to the microsecond.</summary>
    [Field("lastObservedTime", 2)]
    public MicroTime LastObservedTime { get; init; }
}

/// <summary>Who reports an event.</summary>
[ApiType("io.k8s.api.core.v1.EventSource")]
public sealed partial record EventSource
{
    /// <summary>The component that reports, as "kubelet" or "default-scheduler".</summary>
    [Field("component", 1)]
    public string Component { get; init; } = "";

    /// <summary>The node the component runs on; empty for components of the control plane.</summary>
    [Field("host", 2)]
    public string Host { get; init; } = "";
}
