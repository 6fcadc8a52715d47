namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Probe")]
public sealed partial record Probe
{
    [Field("exec", 1, 1)]
    public ExecAction? Exec { get; init; }

    [Field("httpGet", 1, 2)]
    public HTTPGetAction? HttpGet { get; init; }

    [Field("tcpSocket", 1, 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    [Field("grpc", 1, 4)]
    public GRPCAction? Grpc { get; init; }

    [Field("initialDelaySeconds", 2)]
    public int InitialDelaySeconds { get; init; }

    [Field("timeoutSeconds", 3)]
    public int TimeoutSeconds { get; init; }

    [Field("periodSeconds", 4)]
    public int PeriodSeconds { get; init; }

    [Field("successThreshold", 5)]
    public int SuccessThreshold { get; init; }

    [Field("failureThreshold", 6)]
    public int FailureThreshold { get; init; }

    [Field("terminationGracePeriodSeconds", 7)]
    public long? TerminationGracePeriodSeconds { get; init; }
}
