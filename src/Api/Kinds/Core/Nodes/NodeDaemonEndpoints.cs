namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.NodeDaemonEndpoints")]
public sealed partial record NodeDaemonEndpoints
{
    [Field("kubeletEndpoint", 1)]
    public DaemonEndpoint KubeletEndpoint { get; init; } = DaemonEndpoint.Empty;
}
