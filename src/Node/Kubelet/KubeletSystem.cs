using System.Security.Cryptography.X509Certificates;
using Kubestrel.Client;
using Kubestrel.Runtimes.Contract;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet;

/// <summary>What a node agent is given from outside.</summary>
public sealed record KubeletSystem
{
    /// <summary>Acts as system:node:NAME.</summary>
    public required IKubeClient Client { get; init; }

    public required IRuntime Runtime { get; init; }

    public required TimeProvider Time { get; init; }

    public required ILoggerFactory Loggers { get; init; }

    public required Random Random { get; init; }

    /// <summary>The serving certificate with its key, asked for at every handshake so that renewal needs no restart; null runs without the HTTPS server.</summary>
    public Func<X509Certificate2>? ServingCertificate { get; init; }

    /// <summary>Authorities whose client certificates are accepted (clientCAFile).</summary>
    public X509Certificate2Collection? ClientAuthorities { get; init; }
}
