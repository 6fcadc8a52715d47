namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a probe does; exactly one of these.</summary>
[ApiType("io.k8s.api.core.v1.ProbeHandler")]
public sealed partial record ProbeHandler
{
    /// <summary>Runs a command in the container; exit code 0 is success.</summary>
    [Field("exec", 1)]
    public ExecAction? Exec { get; init; }

    /// <summary>Sends an HTTP GET to the pod; a status from 200 to 399 is success.</summary>
    [Field("httpGet", 2)]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Opens a TCP connection to the pod; that it opens is success.</summary>
    [Field("tcpSocket", 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Asks the pod's gRPC health service; SERVING is success.</summary>
    [Field("grpc", 4)]
    public GRPCAction? Grpc { get; init; }
}
