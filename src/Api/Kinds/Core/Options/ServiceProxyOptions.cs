namespace Kubestrel.Kinds.Core.V1;

[ApiKind("", "v1", "ServiceProxyOptions")]
[ApiType("io.k8s.api.core.v1.ServiceProxyOptions")]
public sealed partial record ServiceProxyOptions : KubeObject
{
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
