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
using Kubestrel.Controllers.Framework;
using Kubestrel.Storage;
using Kubestrel.Storage.Engines.Memory;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kubestrel.Controllers.Integration;

/// <summary>The real API server on a memory store, with all controllers beside it and nobody playing the node.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IObjectStore _store;
    private readonly ApiServerHost _server;
    private readonly X509Certificate2 _certificate;
    private readonly ControllerManager _manager;

    private RealServer(IObjectStore store, ApiServerHost server, X509Certificate2 certificate, ControllerManager manager, IKubeClient client)
    {
        _store = store;
        _server = server;
        _certificate = certificate;
        _manager = manager;
        Client = client;
    }

    public IKubeClient Client { get; }

    public static async Task<RealServer> StartAsync()
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
                Security = static _ => new ApiServerSecurity { Authenticator = new Nobody(), Authorizer = new Everything(), Admission = new AdmissionChain([], []) },
            },
            CancellationToken.None);
        var client = server.CreateClient(new UserInfo("system:kube-controller-manager", UserNames.GroupMasters), "kube-controller-manager");
        var manager = new ControllerManager(client, new ControllerOptions { RootCa = "ca" }, TimeProvider.System, new Random(1), NullLoggerFactory.Instance);
        await manager.StartAsync(CancellationToken.None);
        return new(store, server, certificate, manager, client);
    }

    public async Task<T?> FindAsync<T>(string name, string @namespace = "default") where T : MetaObject
    {
        var read = await Client.GetAsync<T>(@namespace, name, CancellationToken.None);
        return read.IsNotFound ? null : read.Value;
    }

    public async Task<IReadOnlyList<T>> ListAsync<T>() where T : MetaObject =>
        (await Client.ListAsync<T>(new Kubestrel.Client.Requests.ListRequest { Namespace = "default" }, CancellationToken.None)).Value;

    public async Task UntilAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string what = "")
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
        await _manager.DisposeAsync();
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

    private sealed class Everything : IAuthorizer
    {
        public AuthorizationDecision Authorize(in AuthorizationAttributes attributes) => new(Verdict.Allow, "");
    }
}
