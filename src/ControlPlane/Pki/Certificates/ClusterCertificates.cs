using System.Security.Cryptography.X509Certificates;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.Pki.Certificates;

/// <summary>
/// Everything the control plane proves itself with and trusts, as of one check of the files. Immutable; a renewal makes a new one.
/// Certificates hold native memory that the finalizer frees, since connections can still use the older snapshot.
/// </summary>
public sealed record ClusterCertificates
{
    /// <summary>Authority of servers and clients. Has its private key unless only the certificate was given (an external authority).</summary>
    public required X509Certificate2 Authority { get; init; }
    public required string AuthorityPem { get; init; }
    public required X509Certificate2 FrontProxyAuthority { get; init; }
    public required string FrontProxyAuthorityPem { get; init; }
    public required KeyedCertificate ApiServer { get; init; }
    public required KeyedCertificate ApiServerKubeletClient { get; init; }
    public required KeyedCertificate FrontProxyClient { get; init; }
    public required KeyedCertificate Admin { get; init; }
    public required KeyedCertificate ControllerManager { get; init; }
    public required KeyedCertificate Scheduler { get; init; }
    public required KeyedCertificate KubeProxy { get; init; }
    public required TokenSigningKey TokenKey { get; init; }

    /// <summary>What this check wrote.</summary>
    public required IReadOnlyList<PkiChange> Changes { get; init; }

    /// <summary>When the first certificate becomes due for renewal.</summary>
    public required DateTimeOffset RenewAt { get; init; }
}
