namespace Kubestrel.Machinery.Meta.V1;

/// <summary>The query parameters of list and watch requests.</summary>
[ApiKind("meta.k8s.io", "v1", "ListOptions")]
[ApiType("io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions")]
public sealed partial record ListOptions : KubeObject
{
    /// <summary>Only objects with these labels, as in "app=web,tier!=db"; unset takes all.</summary>
    [Field("labelSelector", 1)]
    public string LabelSelector { get; init; } = "";

    /// <summary>Only objects with these field values, as in "spec.nodeName=a,status.phase!=Failed"; each kind supports a few fields.</summary>
    [Field("fieldSelector", 2)]
    public string FieldSelector { get; init; } = "";

    /// <summary>Sends added, modified and deleted objects as they happen instead of a list.</summary>
    [Field("watch", 3)]
    public bool Watch { get; init; }

    /// <summary>Lets a watch send BOOKMARK events, which carry nothing but the newest revision, so that a restart has less to catch up on.</summary>
    [Field("allowWatchBookmarks", 9)]
    public bool AllowWatchBookmarks { get; init; }

    /// <summary>The revision to list at or watch from. For lists see resourceVersionMatch; unset lists the newest state, "0" whatever is at hand.</summary>
    [Field("resourceVersion", 4)]
    public string ResourceVersion { get; init; } = "";

    /// <summary>How a list reads resourceVersion: Exact is that very revision, NotOlderThan that or any later one.</summary>
    [Field("resourceVersionMatch", 10)]
    public string ResourceVersionMatch { get; init; } = "";

    /// <summary>After how many seconds a list or watch ends, even if active.</summary>
    [Field("timeoutSeconds", 5)]
    public long? TimeoutSeconds { get; init; }

    /// <summary>The most items in one answer; the rest is fetched with the continue token. 0 means no limit.</summary>
    [Field("limit", 7)]
    public long Limit { get; init; }

    /// <summary>The token from the last answer's metadata. An expired one is answered with 410 and possibly a token to go on inconsistently.</summary>
    [Field("continue", 8)]
    public string Continue { get; init; } = "";

    /// <summary>Begins the watch with an ADDED event for each existing object and a bookmark annotated k8s.io/initial-events-end; needs
    /// resourceVersionMatch=NotOlderThan.</summary>
    [Field("sendInitialEvents", 11)]
    public bool? SendInitialEvents { get; init; }
}
