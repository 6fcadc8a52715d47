namespace Kubestrel.Kinds.Core.V1;

/// <summary>The query parameters of pods/portforward over WebSocket.</summary>
[ApiKind("", "v1", "PodPortForwardOptions")]
[ApiType("io.k8s.api.core.v1.PodPortForwardOptions")]
public sealed partial record PodPortForwardOptions : KubeObject
{
    /// <summary>The pod's ports to forward; each gets a data and an error channel.</summary>
    [Field("ports", 1, List = "atomic")]
    public ValueList<int> Ports { get; init; }
}
