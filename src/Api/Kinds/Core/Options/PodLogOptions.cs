namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodLogOptions")]
[ApiType("io.k8s.api.core.v1.PodLogOptions")]
public sealed partial record PodLogOptions : KubeObject
{
    [Field("container", 1)]
    public string Container { get; init; } = "";

    [Field("follow", 2)]
    public bool Follow { get; init; }

    [Field("previous", 3)]
    public bool Previous { get; init; }

    [Field("sinceSeconds", 4)]
    public long? SinceSeconds { get; init; }

    [Field("sinceTime", 5)]
    public Time? SinceTime { get; init; }

    [Field("timestamps", 6)]
    public bool Timestamps { get; init; }

    [Field("tailLines", 7)]
    public long? TailLines { get; init; }

    [Field("limitBytes", 8)]
    public long? LimitBytes { get; init; }

    [Field("insecureSkipTLSVerifyBackend", 9)]
    public bool InsecureSkipTLSVerifyBackend { get; init; }

    [Field("stream", 10)]
    public string? Stream { get; init; }
}
