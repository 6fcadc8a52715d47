using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kubestrel.ApiServer.Admission;
using Kubestrel.ApiServer.Admission.Namespaces;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authentication.Tokens;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Storage;
using Kubestrel.Storage.Engines.Memory;

namespace Kubestrel.ApiServer.Tests.Fixture;

/// <summary>One server over HTTPS on a free port for all tests of the collection; each test takes a namespace of its own.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public const string AdminToken = "admin-token";
    public const string NobodyToken = "nobody-token";

    private const string Tokens = $"{AdminToken},admin,1,system:masters\n{NobodyToken},nobody,2\n";

    private readonly IObjectStore _store = MemoryStore.Open(TimeProvider.System);
    private readonly X509Certificate2 _certificate = SelfSigned();
    private int _namespaces;

    public ApiServerHost Server { get; private set; } = null!;

    public Uri Address => Server.Addresses[0];

    public Api Admin { get; private set; } = null!;

    public Api Nobody { get; private set; } = null!;

    public Api Anonymous { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Server = await StartAnotherAsync();
        Admin = Client(Address, AdminToken);
        Nobody = Client(Address, NobodyToken);
        Anonymous = Client(Address, null);
    }

    public async Task DisposeAsync()
    {
        Admin.Dispose();
        Nobody.Dispose();
        Anonymous.Dispose();
        await Server.DisposeAsync();
        await _store.DisposeAsync();
        _certificate.Dispose();
    }

    /// <summary>A new, empty namespace.</summary>
    public async Task<string> NamespaceAsync()
    {
        var name = $"ns-{Interlocked.Increment(ref _namespaces)}";
        var made = await Admin.PostAsync("/api/v1/namespaces", $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{name}}}"}}""");
        Assert.Equal(201, made.Code);
        return name;
    }

    /// <summary>Forgets all history.</summary>
    public async Task CompactAsync() => await ((IStoreCompaction)_store).CompactAsync((await _store.RangeAsync(new RangeQuery("/"), CancellationToken.None)).Revision, CancellationToken.None);

    /// <summary>A further server on the same store, as after a restart.</summary>
    /// <param name="change">Options that differ.</param>
    /// <param name="validation">Admission that sees every write.</param>
    public async Task<ApiServerHost> StartAnotherAsync(Func<ApiServerOptions, ApiServerOptions>? change = null, IValidatingAdmission? validation = null)
    {
        var context = SslStreamCertificateContext.Create(_certificate, null);
        var tokens = new BearerTokenAuthenticator(StaticTokenFile.Parse("tokens", Tokens, ["test"], out _)!);
        var options = new ApiServerOptions
        {
            Store = _store,
            Listen = [new IPEndPoint(IPAddress.Loopback, 0)],
            ServerCertificate = () => context,
            CompressLoopback = true,
            Security = source =>
            {
                var authorization = new AuthorizationStack(source.Objects, source.Rbac, source.NodePods);
                return new()
                {
                    Authenticator = new UnionAuthenticator(true, tokens),
                    Authorizer = authorization.Authorizer,
                    Admission = new AdmissionChain([new NamespaceLifecycle(source.Objects)], validation is null ? [] : [validation]),
                    Tokens = tokens,
                };
            },
        };
        return await ApiServerHost.StartAsync(change is null ? options : change(options), CancellationToken.None);
    }

    public Api Client(Uri address, string? token)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = new() { RemoteCertificateValidationCallback = (_, _, _, _) => true } })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("tester/1.0");
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return new(client);
    }

    internal static X509Certificate2 SelfSigned(string name = "test")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
