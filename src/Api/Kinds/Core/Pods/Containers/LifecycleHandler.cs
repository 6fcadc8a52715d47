namespace Kubestrel.Kinds.Core.V1;

/// <summary>What a hook does; exactly one of these.</summary>
[ApiType("io.k8s.api.core.v1.LifecycleHandler")]
public sealed partial record LifecycleHandler
{
    /// <summary>Runs a command in the container; its end is waited for.</summary>
    [Field("exec", 1)]
    public ExecAction? Exec { get; init; }

    /// <summary>Sends an HTTP GET to the container; a status of 400 or more is a failure.</summary>
    [Field("httpGet", 2)]
    public HTTPGetAction? HttpGet { get; init; }

    /// <summary>Accepted for old manifests, but does nothing; a pod with it fails when the hook runs.</summary>
    [Field("tcpSocket", 3)]
    public TCPSocketAction? TcpSocket { get; init; }

    /// <summary>Waits, so that traffic may run out before the container ends.</summary>
    [Field("sleep", 4)]
    public SleepAction? Sleep { get; init; }
}
