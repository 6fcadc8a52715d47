namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.DaemonEndpoint")]
public sealed partial record DaemonEndpoint
{
    [Field("Port", 1, Always = true, Required = true)]
    public int Port { get; init; }
}
