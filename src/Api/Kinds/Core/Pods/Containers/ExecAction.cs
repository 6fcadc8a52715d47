namespace Kubestrel.Kinds.Core.V1;

/// <summary>Runs a command in the container; exit code 0 is success.</summary>
[ApiType("io.k8s.api.core.v1.ExecAction")]
public sealed partial record ExecAction
{
    /// <summary>The program and its arguments, one each; no shell, so pipes need "sh", "-c". Starts in the container's root directory.</summary>
    [Field("command", 1, List = "atomic")]
    public ValueList<string> Command { get; init; }
}
