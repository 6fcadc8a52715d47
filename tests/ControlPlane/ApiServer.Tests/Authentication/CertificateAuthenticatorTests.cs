using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Certificates;
using Kubestrel.ApiServer.Authentication.FrontProxy;
using Kubestrel.Pki.Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.ApiServer.Tests.Authentication;

public sealed class CertificateAuthenticatorTests
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(s_now);
    private readonly KeyedCertificate _authority = CertificateIssuer.CreateAuthority("kubernetes", s_now, TimeSpan.FromDays(1000));
    private readonly X509Certificate2Collection _trusted;
    private readonly CertificateAuthenticator _authenticator;

    public CertificateAuthenticatorTests()
    {
        _trusted = [_authority.Certificate];
        _authenticator = new CertificateAuthenticator(() => _trusted, _time);
    }

    [Fact]
    public async Task Subject_BecomesUserAndGroups()
    {
        var result = await AuthenticateAsync(Issue(new CertificateProfile("jane", ["dev", "ops"], CertificateUsage.Client)));

        Assert.Equal(AuthenticationOutcome.Authenticated, result.Outcome);
        Assert.Equal("jane", result.User!.Name);
        Assert.Equal(["dev", "ops"], result.User.Groups.ToArray());
        Assert.StartsWith("X509SHA256=", result.User.Extra[UserNames.ExtraCredentialId][0]);
    }

    [Fact]
    public async Task SameCertificate_IsTheSameUserObject()
    {
        var certificate = Issue(new CertificateProfile("jane", [], CertificateUsage.Client));
        using var again = X509CertificateLoader.LoadCertificate(certificate.RawData);

        Assert.Same((await AuthenticateAsync(certificate)).User, (await AuthenticateAsync(again)).User);
    }

    [Fact]
    public async Task ServerCertificate_IsRefused() =>
        Assert.Equal(AuthenticationOutcome.Failed, (await AuthenticateAsync(Issue(new CertificateProfile("jane", [], CertificateUsage.Server)))).Outcome);

    [Fact]
    public async Task AnotherAuthority_IsRefused()
    {
        var other = CertificateIssuer.CreateAuthority("kubernetes", s_now, TimeSpan.FromDays(1000));
        var certificate = CertificateIssuer.Issue(other.Certificate, new CertificateProfile("jane", ["system:masters"], CertificateUsage.Client), s_now, TimeSpan.FromDays(1));

        Assert.Equal(AuthenticationOutcome.Failed, (await AuthenticateAsync(certificate.Certificate)).Outcome);
    }

    [Fact]
    public async Task SelfSigned_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=jane", key, HashAlgorithmName.SHA256).CreateSelfSigned(s_now.AddDays(-1), s_now.AddDays(1));

        Assert.Equal(AuthenticationOutcome.Failed, (await AuthenticateAsync(certificate)).Outcome);
    }

    [Fact]
    public async Task Expiry_EndsAConnectionsRights()
    {
        var certificate = Issue(new CertificateProfile("jane", [], CertificateUsage.Client));
        Assert.Equal(AuthenticationOutcome.Authenticated, (await AuthenticateAsync(certificate)).Outcome);

        _time.Advance(TimeSpan.FromDays(11));
        Assert.Equal(AuthenticationOutcome.Failed, (await AuthenticateAsync(certificate)).Outcome);
    }

    [Fact]
    public async Task Intermediate_IsAcceptedWhenSentAlong()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=intermediate", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var alone = request.Create(_authority.Certificate, s_now, s_now.AddDays(50), [1, 2, 3]);
        using var intermediate = alone.CopyWithPrivateKey(key);
        var leaf = CertificateIssuer.Issue(intermediate, new CertificateProfile("jane", [], CertificateUsage.Client), s_now, TimeSpan.FromDays(10)).Certificate;

        Assert.Equal(AuthenticationOutcome.Failed, (await AuthenticateAsync(leaf)).Outcome);
        using var sameLeaf = X509CertificateLoader.LoadCertificate(leaf.RawData);
        var result = await _authenticator.AuthenticateAsync(new RequestCredentials(new HeaderDictionary(), sameLeaf, [alone]), CancellationToken.None);
        Assert.Equal("jane", result.User?.Name);
    }

    [Fact]
    public async Task NoCertificate_IsNoAttempt() =>
        Assert.Equal(
            AuthenticationOutcome.NotAttempted,
            (await _authenticator.AuthenticateAsync(new RequestCredentials(new HeaderDictionary(), null), CancellationToken.None)).Outcome);

    [Fact]
    public async Task FrontProxy_NamesTheUserInHeaders()
    {
        var headers = new HeaderDictionary
        {
            ["X-Remote-User"] = "jane", ["X-Remote-Group"] = new(["dev", "ops"]), ["X-Remote-Extra-Scopes%2fA"] = "one", ["Other"] = "stays",
        };
        var result = await ProxyAsync(headers, new CertificateProfile("front-proxy-client", [], CertificateUsage.Client));

        Assert.Equal("jane", result.User!.Name);
        Assert.Equal(["dev", "ops"], result.User.Groups.ToArray());
        Assert.Equal(["one"], result.User.Extra["scopes/a"].ToArray());
        Assert.Equal(["Other"], headers.Keys);
    }

    [Theory]
    [InlineData("jane", AuthenticationOutcome.Failed)]
    [InlineData("", AuthenticationOutcome.NotAttempted)]
    public async Task FrontProxyOfAnotherNameOrWithoutUser_IsNotBelieved(string user, AuthenticationOutcome expected)
    {
        var headers = new HeaderDictionary { ["X-Remote-User"] = user };

        Assert.Equal(expected, (await ProxyAsync(headers, new CertificateProfile("somebody", [], CertificateUsage.Client))).Outcome);
    }

    private async Task<AuthenticationResult> ProxyAsync(HeaderDictionary headers, CertificateProfile profile) =>
        await new RequestHeaderAuthenticator(new RequestHeaderOptions(), () => _trusted, _time)
            .AuthenticateAsync(new RequestCredentials(headers, Issue(profile)), CancellationToken.None);

    private X509Certificate2 Issue(CertificateProfile profile) => CertificateIssuer.Issue(_authority.Certificate, profile, s_now, TimeSpan.FromDays(10)).Certificate;

    private async Task<AuthenticationResult> AuthenticateAsync(X509Certificate2 certificate) =>
        await _authenticator.AuthenticateAsync(new RequestCredentials(new HeaderDictionary(), certificate), CancellationToken.None);
}
