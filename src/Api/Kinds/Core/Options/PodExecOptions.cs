namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of pods/exec.</summary>
[ApiKind("", "v1", "PodExecOptions")]
[ApiType("io.k8s.api.core.v1.PodExecOptions")]
public sealed partial record PodExecOptions : KubeObject
{
    /// <summary>Sends standard input to the command. Default false.</summary>
    [Field("stdin", 1)]
    public bool Stdin { get; init; }

    /// <summary>Receives standard output. Default true.</summary>
    [Field("stdout", 2)]
    public bool Stdout { get; init; }

    /// <summary>Receives standard error. Default true; with tty it is part of standard output.</summary>
    [Field("stderr", 3)]
    public bool Stderr { get; init; }

    /// <summary>Gives the command a terminal. Default false.</summary>
    [Field("tty", 4)]
    public bool Tty { get; init; }

    /// <summary>The container; may be left out when the pod has one.</summary>
    [Field("container", 5)]
    public string Container { get; init; } = "";

    /// <summary>The program and its arguments, one each; no shell takes part.</summary>
    [Field("command", 6, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Command { get; init; }
}
