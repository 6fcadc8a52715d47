namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of services/proxy.</summary>
[ApiKind("", "v1", "ServiceProxyOptions")]
[ApiType("io.k8s.api.core.v1.ServiceProxyOptions")]
public sealed partial record ServiceProxyOptions : KubeObject
{
    /// <summary>The path passed on to one of the service's pods, with its query.</summary>
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
