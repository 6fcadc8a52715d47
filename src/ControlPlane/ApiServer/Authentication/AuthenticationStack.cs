using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Authentication.Certificates;
using Kubestrel.ApiServer.Authentication.FrontProxy;
using Kubestrel.ApiServer.Authentication.Reviews;
using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.Pki.Certificates;
using Kubestrel.Pki.Tokens;

namespace Kubestrel.ApiServer.Authentication;

/// <summary>
/// Everything that finds out who sends a request, put together: front proxy, client certificate, bearer token, in that order; and what issues and reviews tokens.
/// </summary>
public sealed class AuthenticationStack
{
    private readonly string _issuer;
    private readonly IReadOnlyList<TokenVerificationKey> _keys;

    private AuthenticationStack(
        AuthenticationOptions options, StaticTokenFile? staticTokens, Func<ClusterCertificates> certificates, IObjectReader objects, TimeProvider timeProvider)
    {
        var signingKey = certificates().TokenKey;
        var audiences = options.Audiences.Count > 0 ? options.Audiences : options.Issuers;
        _issuer = options.Issuers[0];
        _keys = [signingKey.PublicKey, .. TokenVerificationKey.ParseAll(options.FurtherTokenKeys).Where(key => key.KeyId != signingKey.PublicKey.KeyId)];

        var accounts = new ServiceAccountAuthenticator(new ServiceAccountTokenVerifier(options.Issuers, _keys), audiences, objects, timeProvider);
        var bearer = staticTokens is null ? new BearerTokenAuthenticator(accounts) : new BearerTokenAuthenticator(staticTokens, accounts);
        var clients = new CertificatePool(() => certificates().Authority);
        var proxies = new CertificatePool(() => certificates().FrontProxyAuthority);
        Authenticator = new UnionAuthenticator(
            options.AllowAnonymous, new RequestHeaderAuthenticator(options.RequestHeader, () => proxies.Current, timeProvider),
            new CertificateAuthenticator(() => clients.Current, timeProvider), bearer);
        TokenRequests = new TokenRequests(new ServiceAccountTokenIssuer(_issuer, signingKey), audiences, objects, timeProvider)
        {
            MaxSeconds = options.MaxTokenSeconds, ExtendVolumeTokens = options.ExtendTokens,
        };
        Tokens = bearer;
        TokenReviews = new TokenReviews(bearer, timeProvider);
    }

    public IAuthenticator Authenticator { get; }

    /// <summary>What tells whose a token is, apart from any request.</summary>
    public ITokenAuthenticator Tokens { get; }

    public TokenRequests TokenRequests { get; }

    public TokenReviews TokenReviews { get; }

    /// <summary>Null with an error of one line when the token file is none.</summary>
    /// <param name="options">What is accepted.</param>
    /// <param name="certificates">The certificates as of now; a renewal makes others.</param>
    /// <param name="objects">Current service accounts, pods, nodes and secrets.</param>
    /// <param name="timeProvider">Judges periods of tokens and certificates.</param>
    /// <param name="error">"" when all is well.</param>
    public static AuthenticationStack? Create(
        AuthenticationOptions options, Func<ClusterCertificates> certificates, IObjectReader objects, TimeProvider timeProvider, out string error)
    {
        error = "";
        StaticTokenFile? staticTokens = null;
        if (options.TokenFile is { } file)
        {
            staticTokens = StaticTokenFile.Parse(file.Path, file.Text, options.Audiences.Count > 0 ? options.Audiences : options.Issuers, out error);
            if (staticTokens is null)
            {
                return null;
            }
        }

        return new AuthenticationStack(options, staticTokens, certificates, objects, timeProvider);
    }

    /// <summary>Body of /.well-known/openid-configuration.</summary>
    /// <param name="externalAddress">Host and port under which others reach this server.</param>
    public byte[] DiscoveryDocument(string externalAddress) => OidcDiscovery.Configuration(_issuer, $"https://{externalAddress}{OidcDiscovery.KeysPath}", _keys);

    /// <summary>Body of /openid/v1/jwks.</summary>
    public byte[] KeySet() => OidcDiscovery.Keys(_keys);

    // One collection per authority, so that what was verified against it is known again by reference.
    private sealed class CertificatePool(Func<X509Certificate2> authority)
    {
        private volatile X509Certificate2Collection _current = [];

        public X509Certificate2Collection Current
        {
            get
            {
                var now = authority();
                var pool = _current;
                return pool.Count == 1 && ReferenceEquals(pool[0], now) ? pool : _current = [now];
            }
        }
    }
}
