using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Authorization.Bootstrap;
using Kubestrel.ApiServer.Tests.Admission;
using Kubestrel.ApiServer.Tests.Authentication;
using Kubestrel.Kinds.Authentication.V1;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Pki.Certificates;
using Microsoft.AspNetCore.Http;
using UserInfo = Kubestrel.ApiServer.Authentication.UserInfo;

namespace Kubestrel.ApiServer.Tests.Authorization;

/// <summary>The parts as a server joins them.</summary>
public sealed class SecurityStackTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("kubestrel-security-").FullName;
    private readonly FakeObjects _objects = new(new Namespace { Metadata = Make.Meta("", "web") }, Make.ServiceAccount("kube-system", "job-controller", "u"));
    private readonly AuthorizationStack _authorization;
    private readonly AuthenticationStack _authentication;
    private readonly ClusterCertificates _certificates;

    public SecurityStackTests()
    {
        _certificates = new ClusterPki(
            new PkiOptions { PkiDirectory = _directory, KubeconfigDirectory = _directory, ServerUrl = "https://127.0.0.1:6443" }, TimeProvider.System).Ensure();
        _authorization = new AuthorizationStack(_objects);
        foreach (var obj in BootstrapPolicy.All)
        {
            _authorization.OnSet(obj);
        }

        _authentication = AuthenticationStack.Create(new AuthenticationOptions(), () => _certificates, _objects, TimeProvider.System, out _)!;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task AdministratorsCertificate_MayEverything()
    {
        var user = (await _authentication.Authenticator.AuthenticateAsync(
            new RequestCredentials(new HeaderDictionary(), _certificates.Admin.Certificate), CancellationToken.None)).User!;

        Assert.Equal(["system:masters", "system:authenticated"], user.Groups.ToArray());
        Assert.True(_authorization.Authorizer.Authorize(AuthorizationAttributes.ForResource(user, "delete", "", "nodes", "", "n")).IsAllowed);
    }

    [Fact]
    public async Task FrontProxysCertificate_IsNoClientByItself() =>
        Assert.Equal(
            AuthenticationOutcome.Failed,
            (await _authentication.Authenticator.AuthenticateAsync(
                new RequestCredentials(new HeaderDictionary(), _certificates.FrontProxyClient.Certificate), CancellationToken.None)).Outcome);

    [Fact]
    public async Task ControllersToken_MayWhatItsRoleSays()
    {
        var request = _authentication.TokenRequests.Complete("kube-system", "job-controller", new TokenRequest()).Request!;
        var token = _authentication.TokenRequests.Issue(request, out _).Request!.Status.Token;
        var headers = new HeaderDictionary { ["Authorization"] = $"Bearer {token}" };
        var user = (await _authentication.Authenticator.AuthenticateAsync(new RequestCredentials(headers, null), CancellationToken.None)).User!;

        Assert.True(_authorization.Authorizer.Authorize(AuthorizationAttributes.ForResource(user, "create", "", "pods", "web")).IsAllowed);
        Assert.False(_authorization.Authorizer.Authorize(AuthorizationAttributes.ForResource(user, "create", "", "secrets", "web")).IsAllowed);
    }

    [Fact]
    public async Task Admission_RefusesRolesBeyondTheWritersRights()
    {
        var chain = AdmissionPlugins.Default(_objects, _authorization, TimeProvider.System);
        var role = Make.Role("web", "r", Make.Rule("core", "secrets", "get"));

        var error = await chain.ValidateAsync(Writes.Create("rbac.authorization.k8s.io", "roles", role), CancellationToken.None);
        Assert.StartsWith("roles.rbac.authorization.k8s.io \"r\" is forbidden: user \"jane\" (groups=[\"system:authenticated\"]) is attempting to grant", error!.Message);
        Assert.Null(await chain.ValidateAsync(Writes.Create("rbac.authorization.k8s.io", "roles", role, new UserInfo("root", "system:masters")), CancellationToken.None));
    }

    [Fact]
    public void Discovery_NamesTheAddressOthersUse()
    {
        Assert.Contains("\"jwks_uri\":\"https://192.0.2.1:6443/openid/v1/jwks\"", System.Text.Encoding.UTF8.GetString(_authentication.DiscoveryDocument("192.0.2.1:6443")));
        Assert.Contains(_certificates.TokenKey.PublicKey.KeyId, System.Text.Encoding.UTF8.GetString(_authentication.KeySet()));
    }
}
