using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Pki.Certificates;

namespace Kubestrel.ApiServer.Authentication.Certificates;

/// <summary>Verifies client certificates against given authorities alone; the machine's trust store and the network play no part.</summary>
internal static class ClientChain
{
    /// <summary>"" when the certificate is good for client authentication at this time, else what is wrong.</summary>
    public static string Problem(X509Certificate2 certificate, X509Certificate2Collection? intermediates, X509Certificate2Collection trusted, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(trusted);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = now.UtcDateTime;
        policy.ApplicationPolicy.Add(new Oid(KeyUsages.ClientAuthOid));
        if (intermediates is not null)
        {
            policy.ExtraStore.AddRange(intermediates);
        }

        return chain.Build(certificate) ? "" : string.Join(", ", chain.ChainStatus.Select(status => status.Status).Distinct());
    }
}
