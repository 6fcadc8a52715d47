namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "NodeProxyOptions")]
[ApiType("io.k8s.api.core.v1.NodeProxyOptions")]
public sealed partial record NodeProxyOptions : KubeObject
{
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
