namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a probe does; exactly one of these.</summary>
[ApiType("io.k8s.api.core.v1.ProbeHandler")]
public sealed partial record ProbeHandler
{
    /// <summary>Runs a command in the container.</summary>
    [Field("exec", 1)]
    public ExecAction? Exec { get; init; }

    /// <summary>Sends an HTTP GET.</summary>
    [Field("httpGet", 2)]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Opens a TCP connection.</summary>
    [Field("tcpSocket", 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Asks the gRPC health service.</summary>
    [Field("grpc", 4)]
    public GRPCAction? Grpc { get; init; }
}
