namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of pods/log.</summary>
[ApiKind("", "v1", "PodLogOptions")]
[ApiType("io.k8s.api.core.v1.PodLogOptions")]
public sealed partial record PodLogOptions : KubeObject
{
    /// <summary>The container; may be left out when the pod has one.</summary>
    [Field("container", 1)]
    public string Container { get; init; } = "";

    /// <summary>Goes on sending lines as they are written. Default false.</summary>
    [Field("follow", 2)]
    public bool Follow { get; init; }

    /// <summary>Reads the log of the container's last ended run. Default false.</summary>
    [Field("previous", 3)]
    public bool Previous { get; init; }

    /// <summary>Only lines of the last so many seconds; not together with sinceTime.</summary>
    [Field("sinceSeconds", 4)]
    public long? SinceSeconds { get; init; }

    /// <summary>Only lines from this time on; not together with sinceSeconds.</summary>
    [Field("sinceTime", 5)]
    public Time? SinceTime { get; init; }

    /// <summary>Begins each line with its time in RFC 3339. Default false.</summary>
    [Field("timestamps", 6)]
    public bool Timestamps { get; init; }

    /// <summary>Only so many lines from the end; unset reads from the start or from sinceTime.</summary>
    [Field("tailLines", 7)]
    public long? TailLines { get; init; }

    /// <summary>Ends after so many bytes; may cut a line, and the last multi-byte character.</summary>
    [Field("limitBytes", 8)]
    public long? LimitBytes { get; init; }

    /// <summary>Does not check the kubelet's certificate, so that the log of a node with a broken one can be read. Default false.</summary>
    [Field("insecureSkipTLSVerifyBackend", 9)]
    public bool InsecureSkipTLSVerifyBackend { get; init; }

    /// <summary>Which streams: All (the default), Stdout or Stderr, the last two without tailLines (alpha PodLogsQuerySplitStreams).</summary>
    [Field("stream", 10)]
    public string? Stream { get; init; }
}
