namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeConfigSource")]
public sealed partial record NodeConfigSource
{
    [Field("configMap", 2)]
    public ConfigMapNodeConfigSource? ConfigMap { get; init; }
}
