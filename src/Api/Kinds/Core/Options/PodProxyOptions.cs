namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of pods/proxy.</summary>
[ApiKind("", "v1", "PodProxyOptions")]
[ApiType("io.k8s.api.core.v1.PodProxyOptions")]
public sealed partial record PodProxyOptions : KubeObject
{
    /// <summary>The path passed on to the pod, with its query.</summary>
    [Field("path", 1)]
    public string Path { get; init; } = "";
}
