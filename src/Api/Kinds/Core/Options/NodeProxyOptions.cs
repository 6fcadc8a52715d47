namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of nodes/proxy.</summary>
[ApiKind("", "v1", "NodeProxyOptions")]
[ApiType("io.k8s.api.core.v1.NodeProxyOptions")]
public sealed partial record NodeProxyOptions : KubeObject
{
    /// <summary>The path passed on to the node's kubelet, with its query.</summary>
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
