namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodExecOptions")]
[ApiType("io.k8s.api.core.v1.PodExecOptions")]
public sealed partial record PodExecOptions : KubeObject
{
    [Field("stdin", 1)]
    public bool Stdin { get; init; }

    [Field("stdout", 2)]
    public bool Stdout { get; init; }

    [Field("stderr", 3)]
    public bool Stderr { get; init; }

    [Field("tty", 4)]
    public bool Tty { get; init; }

    [Field("container", 5)]
    public string Container { get; init; } = "";

    [Field("command", 6, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Command { get; init; }
}
