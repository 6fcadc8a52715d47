using System.Net;
using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Client;
using Kubestrel.Storage;
using Kubestrel.Storage.Engines.Memory;

namespace Kubestrel.ControlPlane.Shared;

/// <summary>The real API server on a memory store, with bootstrap rights and without admission.</summary>
internal sealed class MemoryServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IObjectStore _store;
    private readonly ApiServerHost _server;
    private readonly X509Certificate2 _certificate;

    private MemoryServer(IObjectStore store, ApiServerHost server, X509Certificate2 certificate)
    {
        _store = store;
        _server = server;
        _certificate = certificate;
    }

    public static async Task<MemoryServer> StartAsync()
    {
        var certificate = SelfSigned();
        var store = MemoryStore.Open(TimeProvider.System);
        var server = await ApiServerHost.StartAsync(
            new ApiServerOptions
            {
                Store = store,
                Listen = [new(IPAddress.Loopback, 0)],
                AdvertiseAddress = IPAddress.Parse("192.0.2.1"),
                ServerCertificate = () => SslStreamCertificateContext.Create(certificate, null),
                Security = static source => new ApiServerSecurity
                {
                    Authenticator = new Nobody(),
                    Authorizer = new AuthorizationStack(source.Objects, source.Rbac, source.NodePods).Authorizer,
                    Admission = new AdmissionChain([], []),
                },
            },
            CancellationToken.None);
        return new(store, server, certificate);
    }

    /// <summary>A client that may do everything.</summary>
    public IKubeClient ClientOf(string user) => _server.CreateClient(new UserInfo(user, UserNames.GroupMasters), user);

    /// <summary>A client with the rights that the bootstrap roles give its user.</summary>
    public IKubeClient ClientOf(UserInfo user) => _server.CreateClient(user, user.Name);

    /// <summary>Waits until the condition holds; fails after a minute.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, $"It never held: {what}");
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _store.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=kubestrel-test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private sealed class Nobody : IAuthenticator
    {
        public ValueTask<AuthenticationResult> AuthenticateAsync(RequestCredentials credentials, CancellationToken cancellationToken) => ValueTask.FromResult(default(AuthenticationResult));
    }
}
