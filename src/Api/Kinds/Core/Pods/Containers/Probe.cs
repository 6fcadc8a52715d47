namespace Kubestrel.Kinds.Core.V1;

/// <summary>A check of a container that the kubelet repeats.</summary>
[ApiType("io.k8s.api.core.v1.Probe")]
public sealed partial record Probe
{
    /// <summary>Runs a command in the container; exit code 0 is success.</summary>
    [Field("exec", 1, 1)]
    public ExecAction? Exec { get; init; }

    /// <summary>Sends an HTTP GET to the pod; a status from 200 to 399 is success.</summary>
    [Field("httpGet", 1, 2)]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Opens a TCP connection to the pod; that it opens is success.</summary>
    [Field("tcpSocket", 1, 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Asks the pod's gRPC health service; SERVING is success.</summary>
    [Field("grpc", 1, 4)]
    public GRPCAction? Grpc { get; init; }

    /// <summary>Seconds from the container's start to the first check. Default 0.</summary>
    [Field("initialDelaySeconds", 2)]
    public int InitialDelaySeconds { get; init; }

    /// <summary>Seconds after which a check has failed. Default 1, at least 1.</summary>
    [Field("timeoutSeconds", 3)]
    public int TimeoutSeconds { get; init; }

    /// <summary>Seconds from one check to the next. Default 10, at least 1.</summary>
    [Field("periodSeconds", 4)]
    public int PeriodSeconds { get; init; }

    /// <summary>How many successes in a row make a failing container good again. Default 1, which liveness and startup probes cannot change.</summary>
    [Field("successThreshold", 5)]
    public int SuccessThreshold { get; init; }

    /// <summary>Failures in a row until the probe counts as failed. Default 3, at least 1.</summary>
    [Field("failureThreshold", 6)]
    public int FailureThreshold { get; init; }

    /// <summary>Seconds the container has to end when this probe failed; by default the pod's. Not for readiness probes, at least 1.</summary>
    [Field("terminationGracePeriodSeconds", 7)]
    public long? TerminationGracePeriodSeconds { get; init; }
}
