using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace Kubestrel.ApiServer.Authentication.Certificates;

/// <summary>
/// Remembers the further certificates a client sent in its handshake, for as long as the connection's certificate lives; TLS itself hands on the first one
/// only. <see cref="Accept"/> is the server's validation callback: it lets every certificate in, since the authenticator judges it later.
/// </summary>
public sealed class PresentedIntermediates
{
    private readonly ConditionalWeakTable<X509Certificate, X509Certificate2Collection> _byLeaf = [];

    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not null && chain?.ChainPolicy.ExtraStore is { Count: > 0 } sent)
        {
            // Copies: the handshake frees its own.
            var kept = new X509Certificate2Collection();
            foreach (var one in sent)
            {
                if (!one.Equals(certificate))
                {
                    kept.Add(X509CertificateLoader.LoadCertificate(one.RawData));
                }
            }

            if (kept.Count > 0)
            {
                _byLeaf.AddOrUpdate(certificate, kept);
            }
        }

        return true;
    }

    /// <summary>What came with this certificate; null when it came alone.</summary>
    public X509Certificate2Collection? For(X509Certificate2? certificate) =>
        certificate is not null && _byLeaf.TryGetValue(certificate, out var sent) ? sent : null;
}
