namespace Kubestrel.Kinds.Core.V1;

/// <summary>Not used since v1.22: where the kubelet's configuration comes from.</summary>
[ApiType("io.k8s.api.core.v1.NodeConfigSource")]
public sealed partial record NodeConfigSource
{
    /// <summary>A ConfigMap with the configuration.</summary>
    [Field("configMap", 2)]
    public ConfigMapNodeConfigSource? ConfigMap { get; init; }
}
