namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of pods/attach.</summary>
[ApiKind("", "v1", "PodAttachOptions")]
[ApiType("io.k8s.api.core.v1.PodAttachOptions")]
public sealed partial record PodAttachOptions : KubeObject
{
    /// <summary>Sends standard input to the container. Default false.</summary>
    [Field("stdin", 1)]
    public bool Stdin { get; init; }

    /// <summary>Receives standard output. Default true.</summary>
    [Field("stdout", 2)]
    public bool Stdout { get; init; }

    /// <summary>Receives standard error. Default true; not together with tty, which has one stream for both.</summary>
    [Field("stderr", 3)]
    public bool Stderr { get; init; }

    /// <summary>Treats the streams as a terminal. Default false.</summary>
    [Field("tty", 4)]
    public bool Tty { get; init; }

    /// <summary>The container; may be left out when the pod has one.</summary>
    [Field("container", 5)]
    public string Container { get; init; } = "";
}
