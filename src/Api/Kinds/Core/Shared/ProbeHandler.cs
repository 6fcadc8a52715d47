namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.ProbeHandler")]
public sealed partial record ProbeHandler
{
    [Field("exec", 1)]
    public ExecAction? Exec { get; init; }

    [Field("httpGet", 2)]
    public HTTPGetAction? HttpGet { get; init; }

    [Field("tcpSocket", 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    [Field("grpc", 4)]
    public GRPCAction? Grpc { get; init; }
}
