using System.Buffers.Text;
using System.Text;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Reviews;
using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Pki.Certificates;
using Kubestrel.Pki.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

namespace Kubestrel.ApiServer.Tests.Authentication;

public sealed class TokenTests
{
    private const string Issuer = "https://kubernetes.default.svc.cluster.local";

    private static readonly TokenSigningKey s_key = TokenSigningKey.Generate(SigningKeyAlgorithm.EcdsaP256);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FakeObjects _objects = new(
        Make.ServiceAccount("web", "default", "sa-uid"), Make.ServiceAccount("web", "other", "other-uid"), Make.Pod("web", "p", "pod-uid", "n1"),
        new Node { Metadata = Make.Meta("", "n1", "node-uid") }, new Secret { Metadata = Make.Meta("web", "s", "secret-uid") });

    private readonly BearerTokenAuthenticator _bearer;
    private readonly TokenRequests _requests;
    private readonly UnionAuthenticator _all;

    public TokenTests()
    {
        var staticTokens = StaticTokenFile.Parse("f", "abc,jane,u1,\"dev,ops\"\nshort,bob,u2\n", [Issuer], out _)!;
        _bearer = new BearerTokenAuthenticator(
            staticTokens, new ServiceAccountAuthenticator(new ServiceAccountTokenVerifier([Issuer], [s_key.PublicKey]), [Issuer], _objects, _time));
        _all = new UnionAuthenticator(true, _bearer);
        _requests = new TokenRequests(new ServiceAccountTokenIssuer(Issuer, s_key), [Issuer], _objects, _time);
    }

    [Fact]
    public async Task StaticToken_NamesUserUidAndGroups()
    {
        var headers = new HeaderDictionary { ["Authorization"] = "Bearer abc" };
        var result = await AuthenticateAsync(headers);

        Assert.Equal(("jane", "u1"), (result.User!.Name, result.User.Uid));
        Assert.Equal(["dev", "ops", "system:authenticated"], result.User.Groups.ToArray());
        Assert.Empty(headers);
        Assert.Same(result.User, (await AuthenticateAsync(new HeaderDictionary { ["Authorization"] = "bearer abc" })).User);
    }

    [Theory]
    [InlineData("Bearer wrong", AuthenticationOutcome.Failed)]
    [InlineData("Bearer a.b.c", AuthenticationOutcome.Failed)]
    [InlineData("Bearer ", AuthenticationOutcome.Authenticated)]
    [InlineData("Basic abc", AuthenticationOutcome.Authenticated)]
    [InlineData("", AuthenticationOutcome.Authenticated)]
    public async Task WrongToken_IsNeverAnonymous(string header, AuthenticationOutcome expected)
    {
        var result = await AuthenticateAsync(new HeaderDictionary { ["Authorization"] = header });

        Assert.Equal(expected, result.Outcome);
        Assert.Equal(expected == AuthenticationOutcome.Authenticated ? UserInfo.Anonymous : null, result.User);
    }

    [Fact]
    public async Task WithoutAnonymous_NoCredentialsAreNoAttempt() =>
        Assert.Equal(
            AuthenticationOutcome.NotAttempted,
            (await new UnionAuthenticator(false, _bearer).AuthenticateAsync(new RequestCredentials(new HeaderDictionary(), null), CancellationToken.None)).Outcome);

    [Fact]
    public async Task WebSocketProtocol_CarriesAToken()
    {
        var headers = new HeaderDictionary
        {
            ["Upgrade"] = "websocket",
            ["Sec-WebSocket-Protocol"] = $"base64url.bearer.authorization.k8s.io.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes("abc"))}, v5.channel.k8s.io",
        };

        Assert.Equal("jane", (await AuthenticateAsync(headers)).User!.Name);
        Assert.Equal("v5.channel.k8s.io", headers["Sec-WebSocket-Protocol"]);
    }

    [Theory]
    [InlineData("a,b", "token file 'f' must have at least 3 columns (token, user name, user uid), found 2")]
    [InlineData("a,b,c,\"d", "record on line 1: parse error in token file 'f': a quote is not closed")]
    public void BadTokenFile_IsOneLine(string text, string expected)
    {
        Assert.Null(StaticTokenFile.Parse("f", text, [], out var error));
        Assert.Equal(expected, error);
    }

    [Fact]
    public async Task PodToken_IsTheServiceAccount()
    {
        var result = await AuthenticateAsync(new HeaderDictionary { ["Authorization"] = $"Bearer {Token(Pod("p", "pod-uid"))}" });

        Assert.Equal(("system:serviceaccount:web:default", "sa-uid"), (result.User!.Name, result.User.Uid));
        Assert.Equal(["system:serviceaccounts", "system:serviceaccounts:web", "system:authenticated"], result.User.Groups.ToArray());
        Assert.Equal(["p"], result.User.Extra[UserNames.ExtraPodName].ToArray());
        Assert.Equal(["pod-uid"], result.User.Extra[UserNames.ExtraPodUid].ToArray());
        Assert.Equal(["n1"], result.User.Extra[UserNames.ExtraNodeName].ToArray());
        Assert.Equal(["node-uid"], result.User.Extra[UserNames.ExtraNodeUid].ToArray());
        Assert.StartsWith("JTI=", result.User.Extra[UserNames.ExtraCredentialId][0]);
    }

    [Theory]
    [InlineData("pod", "service account token has been invalidated")]
    [InlineData("pod-uid", "pod UID (new) does not match service account pod ref claim (pod-uid)")]
    [InlineData("account", "serviceaccounts \"default\" not found")]
    [InlineData("account-uid", "service account UID (new) does not match claim (sa-uid)")]
    [InlineData("deleting", "service account token has been invalidated")]
    [InlineData("time", "service account token has expired")]
    [InlineData("node", null)]
    public void BoundObjects_AreLookedUpAtEachUse(string change, string? expected)
    {
        var token = Token(Pod("p", "pod-uid"));
        Assert.Equal(AuthenticationOutcome.Authenticated, _bearer.AuthenticateToken(token, null).Result.Outcome);

        switch (change)
        {
            case "pod":
                _objects.Remove(Make.Pod("web", "p"));
                break;
            case "pod-uid":
                _objects.Set(Make.Pod("web", "p", "new"));
                break;
            case "account":
                _objects.Remove(Make.ServiceAccount("web", "default", ""));
                break;
            case "account-uid":
                _objects.Set(Make.ServiceAccount("web", "default", "new"));
                break;
            case "deleting":
                var pod = Make.Pod("web", "p", "pod-uid");
                _objects.Set(pod with { Metadata = pod.Metadata with { DeletionTimestamp = Time.From(_time.GetUtcNow().AddSeconds(-61)) } });
                break;
            case "node":
                _objects.Remove(new Node { Metadata = Make.Meta("", "n1") });
                break;
            default:
                _time.Advance(TimeSpan.FromSeconds(3600 + 61));
                break;
        }

        var result = _bearer.AuthenticateToken(token, null).Result;
        Assert.Equal(expected is null ? "" : $"[invalid bearer token, {expected}]", result.Reason);
        Assert.Equal(expected is null, result.Outcome == AuthenticationOutcome.Authenticated);
    }

    [Fact]
    public void Audience_MustBeThisServerUnlessAnotherIsAskedFor()
    {
        var token = Token(new TokenRequestSpec { Audiences = ["vault"], ExpirationSeconds = 600 });

        Assert.Equal(
            "[invalid bearer token, token audiences [\"vault\"] is invalid for the target audiences [\"https://kubernetes.default.svc.cluster.local\"]]",
            _bearer.AuthenticateToken(token, null).Result.Reason);
        Assert.Equal(["vault"], _bearer.AuthenticateToken(token, ["vault", "x"]).Audiences);
    }

    [Theory]
    [InlineData(599L, "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes")]
    [InlineData(4294967297L, "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds")]
    public void Period_HasBounds(long seconds, string expected) =>
        Assert.Equal(expected, _requests.Complete("web", "default", new TokenRequest { Spec = new TokenRequestSpec { ExpirationSeconds = seconds } }).Error!.Message);

    [Fact]
    public void Defaults_AreAnHourForThisServer()
    {
        var issued = Issue(new TokenRequestSpec());

        Assert.Equal(3600, issued.Spec.ExpirationSeconds);
        Assert.Equal([Issuer], issued.Spec.Audiences);
        Assert.Equal(_time.GetUtcNow().AddHours(1), issued.Status.ExpirationTimestamp.Value);
        Assert.Equal(("web", "default"), (issued.Metadata.Namespace, issued.Metadata.Name));
    }

    [Fact]
    public void VolumeToken_LivesAYearAndWarnsAfterAnHour()
    {
        var token = Issue(new TokenRequestSpec { ExpirationSeconds = 3607, BoundObjectRef = Pod("p", "pod-uid") }).Status.Token;
        var claims = new ServiceAccountTokenVerifier([Issuer], [s_key.PublicKey]).Verify(token).Claims!;

        Assert.Equal((31536000L, 3607L), (claims.Expiry - claims.IssuedAt, claims.WarnAfter - claims.IssuedAt));
    }

    [Theory]
    [InlineData("v1", "Pod", "gone", "", 404, "pods \"gone\" not found")]
    [InlineData("v1", "Node", "n2", "", 404, "nodes \"n2\" not found")]
    [InlineData("v1", "ConfigMap", "x", "", 400, "cannot bind token to object of type /v1, Kind=ConfigMap")]
    [InlineData("apps/v1", "Deployment", "x", "", 400, "cannot bind token to object of type apps/v1, Kind=Deployment")]
    [InlineData("v1", "Secret", "s", "other", 409, "Operation cannot be fulfilled on Secret \"s\": the UID in the bound object reference (other) does not match the UID in record. The object might have been deleted and then recreated")]
    public void BadBinding_IsRefused(string apiVersion, string kind, string name, string uid, int code, string message)
    {
        var request = new TokenRequest { Spec = new TokenRequestSpec { BoundObjectRef = new BoundObjectReference { ApiVersion = apiVersion, Kind = kind, Name = name, Uid = uid } } };
        var error = _requests.Issue(_requests.Complete("web", "default", request).Request!, out _).Error!;

        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Fact]
    public void PodOfAnotherAccount_IsRefused()
    {
        var request = new TokenRequest { Spec = new TokenRequestSpec { BoundObjectRef = Pod("p", "") } };

        Assert.Equal(
            "cannot bind token for serviceaccount \"other\" to pod running with different serviceaccount name.",
            _requests.Issue(_requests.Complete("web", "other", request).Request!, out _).Error!.Message);
        Assert.Equal(404, _requests.Complete("web", "gone", request).Error!.Code);
    }

    [Fact]
    public void TokenReview_TellsUserOrError()
    {
        var reviews = new TokenReviews(_bearer, _time);
        var good = reviews.Review(new TokenReview { Spec = new TokenReviewSpec { Token = "abc" } }).Review!.Status;
        var bad = reviews.Review(new TokenReview { Spec = new TokenReviewSpec { Token = "zzz" } }).Review!.Status;

        Assert.Equal((true, ""), (good.Authenticated, good.Error));
        Assert.Equal("jane", good.User.Username);
        Assert.Equal(["dev", "ops", "system:authenticated"], good.User.Groups);
        Assert.Equal([Issuer], good.Audiences);
        Assert.False(bad.Authenticated);
        Assert.Equal("invalid bearer token", bad.Error);
        Assert.Equal("token is required for TokenReview in authentication", reviews.Review(new TokenReview()).Error!.Message);
        Assert.Equal("jane", reviews.Review(new SelfSubjectReview(), new UserInfo("jane", "dev")).Status.UserInfo.Username);
    }

    private static BoundObjectReference Pod(string name, string uid) => new() { ApiVersion = "v1", Kind = "Pod", Name = name, Uid = uid };

    private string Token(BoundObjectReference bound) => Token(new TokenRequestSpec { BoundObjectRef = bound });

    private string Token(TokenRequestSpec spec) => Issue(spec).Status.Token;

    private TokenRequest Issue(TokenRequestSpec spec) =>
        _requests.Issue(_requests.Complete("web", "default", new TokenRequest { Spec = spec }).Request!, out _).Request!;

    private async Task<AuthenticationResult> AuthenticateAsync(HeaderDictionary headers) =>
        await _all.AuthenticateAsync(new RequestCredentials(headers, null), CancellationToken.None);
}
