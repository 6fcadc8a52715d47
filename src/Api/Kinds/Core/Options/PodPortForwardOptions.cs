namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodPortForwardOptions")]
[ApiType("io.k8s.api.core.v1.PodPortForwardOptions")]
public sealed partial record PodPortForwardOptions : KubeObject
{
    [Field("ports", 1, List = "atomic")]
    public ValueList<int> Ports { get; init; }
}
