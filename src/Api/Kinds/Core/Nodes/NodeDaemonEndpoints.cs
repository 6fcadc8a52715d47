namespace Kubestrel.Kinds.Core.V1;

/// <summary>The ports of the node's daemons.</summary>
[ApiType("io.k8s.api.core.v1.NodeDaemonEndpoints")]
public sealed partial record NodeDaemonEndpoints
{
    /// <summary>The kubelet's HTTPS port for logs, exec and metrics, 10250 by default.</summary>
    [Field("kubeletEndpoint", 1)]
    public DaemonEndpoint KubeletEndpoint { get; init; } = DaemonEndpoint.Empty;
}
