using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.ApiServer;

/// <summary>What an API server needs; everything else has upstream's defaults.</summary>
public sealed record ApiServerOptions
{
    /// <summary>Where objects are kept; the caller disposes it after the server.</summary>
    public required IObjectStore Store { get; init; }

    /// <summary>Where HTTPS is served; port 0 takes a free one.</summary>
    public IReadOnlyList<IPEndPoint> Listen { get; init; } = [new(IPAddress.Any, 6443)];

    /// <summary>Asked at each handshake, so that a renewed certificate is used from the next connection on.</summary>
    public required Func<SslStreamCertificateContext> ServerCertificate { get; init; }

    /// <summary>Makes authentication, authorization and admission from the objects of this server.</summary>
    public required Func<SecurityContextSource, ApiServerSecurity> Security { get; init; }

    /// <summary>The address other members reach this server at; the endpoint of the service "kubernetes", which has none while
    /// this is a loopback address.</summary>
    public IPAddress AdvertiseAddress { get; init; } = IPAddress.Loopback;

    /// <summary>The range of cluster IPs; a second one of the other family makes the cluster dual stack.</summary>
    public IReadOnlyList<string> ServiceClusterIpRanges { get; init; } = ["10.96.0.0/12"];

    /// <summary>First and last node port.</summary>
    public (int First, int Last) NodePorts { get; init; } = (30000, 32767);

    /// <summary>The certificate this server shows to kubelets; null: it has none.</summary>
    public Func<X509Certificate2>? KubeletClientCertificate { get; init; }

    /// <summary>Whether a kubelet's serving certificate is trusted; null trusts any, as upstream without --kubelet-certificate-authority.</summary>
    public RemoteCertificateValidationCallback? KubeletCertificateValidation { get; init; }

    /// <summary>The documents of service account token discovery; null: not served.</summary>
    public Func<byte[]>? OpenIdConfiguration { get; init; }

    public Func<byte[]>? OpenIdKeys { get; init; }

    /// <summary>Compress large lists also for clients on this machine.</summary>
    public bool CompressLoopback { get; init; }

    /// <summary>How long a request other than a watch or a stream may take (--request-timeout).</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(1);

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;
}
