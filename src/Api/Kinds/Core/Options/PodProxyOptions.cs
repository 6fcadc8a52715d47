namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "PodProxyOptions")]
[ApiType("io.k8s.api.core.v1.PodProxyOptions")]
public sealed partial record PodProxyOptions : KubeObject
{
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
