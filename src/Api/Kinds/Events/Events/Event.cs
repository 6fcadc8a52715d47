namespace Kubestrel.Kinds.Events.V1;

/// <summary>A note that something happened to an object. Kept for about an hour; a help for people, not for programs.</summary>
[ApiKind("events.k8s.io", "v1", "Event")]
[ApiType("io.k8s.api.events.v1.Event")]
[Resource("events", "event", true, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "ev", StorageVersionHash = "r2yiGXH7wu8=")]
public sealed partial record Event : MetaObject
{
    /// <summary>When it happened first, to the microsecond.</summary>
    [Field("eventTime", 2, Always = true, Required = true)]
    public MicroTime EventTime { get; init; }

    /// <summary>The repetitions, when it happens again and again; unset for a single event.</summary>
    [Field("series", 3)]
    public EventSeries? Series { get; init; }

    /// <summary>The controller that reports, as "kubernetes.io/kubelet"; required.</summary>
    [Field("reportingController", 4)]
    public string ReportingController { get; init; } = "";

    /// <summary>Which instance of the controller, as a node or pod name; at most 128 characters.</summary>
    [Field("reportingInstance", 5)]
    public string ReportingInstance { get; init; } = "";

    /// <summary>What was done to, or failed for, the object; at most 128 characters.</summary>
    [Field("action", 6)]
    public string Action { get; init; } = "";

    /// <summary>Why it happened, one CamelCase word as "FailedScheduling"; at most 128 characters.</summary>
    [Field("reason", 7)]
    public string Reason { get; init; } = "";

    /// <summary>The object the event is about, most often that of the reporting controller.</summary>
    [Field("regarding", 8)]
    public Core.V1.ObjectReference Regarding { get; init; } = Core.V1.ObjectReference.Empty;

    /// <summary>A second object that took part, as the node of a binding.</summary>
    [Field("related", 9)]
    public Core.V1.ObjectReference? Related { get; init; }

    /// <summary>What happened, for people; at most 1 KiB.</summary>
    [Field("note", 10)]
    public string Note { get; init; } = "";

    /// <summary>Normal or Warning; new types may be added.</summary>
    [Field("type", 11)]
    public string Type { get; init; } = "";

    /// <summary>The core group's source, kept for old events.</summary>
    [Field("deprecatedSource", 12)]
    public Core.V1.EventSource DeprecatedSource { get; init; } = Core.V1.EventSource.Empty;

    /// <summary>The core group's firstTimestamp, kept for old events.</summary>
    [Field("deprecatedFirstTimestamp", 13)]
    public Time DeprecatedFirstTimestamp { get; init; }

    /// <summary>The core group's lastTimestamp, kept for old events.</summary>
    [Field("deprecatedLastTimestamp", 14)]
    public Time DeprecatedLastTimestamp { get; init; }

    /// <summary>The core group's count, kept for old events.</summary>
    [Field("deprecatedCount", 15)]
    public int DeprecatedCount { get; init; }
}

/// <summary>How often and until when an event repeated.</summary>
[ApiType("io.k8s.api.events.v1.EventSeries")]
public sealed partial record EventSeries
{
    /// <summary>How often it has happened in this series until lastObservedTime; at least 2.</summary>
    [Field("count", 1, Always = true, Required = true)]
    public int Count { get; init; }

    /// <summary>When it was last seen.</summary>
    [Field("lastObservedTime", 2, Always = true, Required = true)]
    public MicroTime LastObservedTime { get; init; }
}
