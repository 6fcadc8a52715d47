namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ExecAction")]
public sealed partial record ExecAction
{
    [Field("command", 1, List = "atomic")]
    public ValueList<string> Command { get; init; }
}
