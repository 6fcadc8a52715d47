using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Certificates;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Storage.Engines.Memory;

namespace Kubestrel.ApiServer.Tests.Pipeline;

/// <summary>Certificates are exchanged under a running server.</summary>
public sealed class CertificateReloadTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task NewServingCertificate_IsShownFromTheNextConnectionOn()
    {
        using var first = ServerFixture.SelfSigned("first");
        using var second = ServerFixture.SelfSigned("second");
        var current = SslStreamCertificateContext.Create(first, null);
        await using var store = MemoryStore.Open(TimeProvider.System);
        await using var server = await StartAsync(store, () => current, () => []);
        Assert.Equal("CN=first", await SubjectAsync(server));
        current = SslStreamCertificateContext.Create(second, null);
        Assert.Equal("CN=second", await SubjectAsync(server));
    }

    [Fact]
    public async Task NewClientAuthority_IsTrustedAtOnceAndTheOldOneNoLonger()
    {
        using var serving = ServerFixture.SelfSigned("server");
        using var before = Authority("before");
        using var after = Authority("after");
        X509Certificate2Collection trusted = [before];
        await using var store = MemoryStore.Open(TimeProvider.System);
        var context = SslStreamCertificateContext.Create(serving, null);
        await using var server = await StartAsync(store, () => context, () => trusted);
        using var old = Client(server, before);
        using var renewed = Client(server, after);
        Assert.Equal((200, 401), (await CodeAsync(old), await CodeAsync(renewed)));
        trusted = [after];
        Assert.Equal((401, 200), (await CodeAsync(old), await CodeAsync(renewed)));
    }

    private static async Task<int> CodeAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/api/v1/namespaces");
        return (int)answer.StatusCode;
    }

    private static Task<ApiServerHost> StartAsync(
        Storage.IObjectStore store, Func<SslStreamCertificateContext> certificate, Func<X509Certificate2Collection> authorities) => ApiServerHost.StartAsync(
        new ApiServerOptions
        {
            Store = store,
            Listen = [new IPEndPoint(IPAddress.Loopback, 0)],
            ServerCertificate = certificate,
            Security = source => new()
            {
                Authenticator = new UnionAuthenticator(true, new CertificateAuthenticator(authorities, TimeProvider.System)),
                Authorizer = new AuthorizationStack(source.Objects, source.Rbac, source.NodePods).Authorizer,
                Admission = new AdmissionChain([], []),
            },
        },
        CancellationToken.None);

    private static async Task<string> SubjectAsync(ApiServerHost server)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Addresses[0].Host, server.Addresses[0].Port);
        await using var tls = new SslStream(socket.GetStream(), false, (_, _, _, _) => true);
        await tls.AuthenticateAsClientAsync("server");
        return tls.RemoteCertificate!.Subject;
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        using var made = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private static HttpClient Client(ApiServerHost server, X509Certificate2 authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("O=system:masters, CN=admin", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.2")], false));
        using var signed = request.Create(authority, Now.AddHours(-1), Now.AddHours(1), [1, 2, 3]);
        using var withKey = signed.CopyWithPrivateKey(key);
        var certificate = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), null);
        return new HttpClient(new SocketsHttpHandler
        {
            SslOptions = new()
            {
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
                ClientCertificates = [certificate],
                LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate,
            },
        }) { BaseAddress = server.Addresses[0] };
    }
}
