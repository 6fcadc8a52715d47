using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.ApiServer.Authentication.Certificates;

/// <summary>
/// Takes the user from a client certificate: common name and organizations. The chain is verified once per certificate and set of authorities; its period is
/// checked at every request, since connections outlive certificates.
/// </summary>
/// <param name="authorities">The authorities trusted now; another collection object after a renewal.</param>
public sealed class CertificateAuthenticator(Func<X509Certificate2Collection> authorities, TimeProvider timeProvider) : IAuthenticator
{
    private readonly ConditionalWeakTable<X509Certificate2, Verified> _byConnection = [];
    private readonly VerifiedTokenCache<Verified> _byFingerprint = new(4096);

    public ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Authenticate(credentials));

    private AuthenticationResult Authenticate(RequestCredentials credentials)
    {
        if (credentials.ClientCertificate is not { } certificate)
        {
            return AuthenticationResult.NotAttempted;
        }

        var trusted = authorities();
        if (!_byConnection.TryGetValue(certificate, out var verified) || !ReferenceEquals(verified.Trusted, trusted))
        {
            verified = Verify(certificate, credentials.ClientIntermediates, trusted);
            _byConnection.AddOrUpdate(certificate, verified);
        }

        var now = timeProvider.GetUtcNow();
        if (now < verified.NotBefore || now > verified.NotAfter)
        {
            return AuthenticationResult.Failure($"verifying certificate {certificate.SerialNumber} failed: certificate has expired or is not yet valid");
        }

        return verified.Result;
    }

    private Verified Verify(X509Certificate2 certificate, X509Certificate2Collection? intermediates, X509Certificate2Collection trusted)
    {
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span));
        if (_byFingerprint.TryGet(fingerprint, out var known) && ReferenceEquals(known!.Trusted, trusted))
        {
            return known;
        }

        var problem = ClientChain.Problem(certificate, intermediates, trusted, timeProvider.GetUtcNow());
        var subject = SubjectName.Read(certificate);
        AuthenticationResult result;
        if (problem.Length > 0)
        {
            result = AuthenticationResult.Failure($"verifying certificate {certificate.SerialNumber} failed: {problem}");
        }
        else if (subject.CommonName.Length == 0)
        {
            result = AuthenticationResult.NotAttempted;
        }
        else
        {
            result = AuthenticationResult.Success(new UserInfo(
                subject.CommonName, "", subject.Organizations, UserInfo.NoExtra.Add(UserNames.ExtraCredentialId, [$"X509SHA256={fingerprint}"])));
        }

        var verified = new Verified(
            trusted, result, new DateTimeOffset(certificate.NotBefore.ToUniversalTime()), new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
        if (problem.Length == 0)
        {
            _byFingerprint.Remove(fingerprint);
            _byFingerprint.Add(fingerprint, verified);
        }

        return verified;
    }

    private sealed record Verified(X509Certificate2Collection Trusted, AuthenticationResult Result, DateTimeOffset NotBefore, DateTimeOffset NotAfter);
}
