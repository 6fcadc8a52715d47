using Kubestrel.ApiServer.Allocation;
using Kubestrel.ApiServer.Authorization.Nodes;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Discovery;
using Kubestrel.ApiServer.Health;
using Kubestrel.ApiServer.Metrics;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.OpenApi;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Microsoft.Extensions.Logging;

namespace Kubestrel.ApiServer.Pipeline;

/// <summary>The parts of one server and how they are joined.</summary>
internal sealed class ServerComposition
{
    private readonly ServiceAllocator _services;

    private ServerComposition(ApiServerOptions options, CancellationToken stopping)
    {
        var rbac = new RbacPolicy();
        var nodePods = new NodePods();
        Options = options;
        Catalog = new(ApiKinds.Registry, ApiKinds.Strategies);
        Cache = new(options.Store, Catalog.Definitions, [new SecurityObserver(rbac, nodePods)], options.Time);
        Objects = new(Cache, Catalog);
        Security = options.Security(new(Objects, rbac, nodePods, options.Time));
        Reader = new(Cache, options.Store, options.Time);
        Sessions = new(Reader);
        _services = new(options.ServiceClusterIpRanges, options.NodePorts);
        var services = new WriteServices(options.Store, Cache, Security.Admission, new ManagedFields(Catalog, options.Time), [_services], options.Time);
        Writer = new(services, Reader);
        var compression = new CompressionRule(options.CompressLoopback);
        var objects = new ObjectWriter(options.Time);
        var resources = new ResourceHandler(
            Reader, Writer, new BodyDecoder(ApiKinds.Registry), objects, new ListWriter(options.Time, compression), new WatchServer(Sessions, options.Time, stopping));
        var metrics = new RequestMetrics();
        Pipeline = new(
            Security.Authenticator,
            Security.Authorizer,
            new RequestRouter(
                Catalog,
                resources,
                SubresourceHandlers.All(this, resources, rbac),
                new DiscoveryHandler(new DiscoveryDocuments(Catalog, () => ServerAddress), new AggregatedDiscovery(Catalog)),
                new HealthHandler(HealthChecks()),
                [new FixedPaths(Documents(options)), new MetricsHandler(metrics, Cache), new OpenApiHandler(OpenApi, compression)]),
            metrics,
            options.RequestTimeout,
            options.Time,
            options.Loggers.CreateLogger("Kubestrel.ApiServer"));
    }

    public ApiServerOptions Options { get; }

    public ResourceCatalog Catalog { get; }

    public WatchCache Cache { get; }

    public CacheObjectReader Objects { get; }

    public ApiServerSecurity Security { get; }

    public ResourceReader Reader { get; }

    public WatchSessions Sessions { get; }

    public ResourceWriter Writer { get; }

    public RequestPipeline Pipeline { get; }

    /// <summary>Subresources that clients in this process can write, by resource and name.</summary>
    public Dictionary<(GroupResource Resource, string Subresource), IInProcessSubresource> InProcessSubresources { get; } = [];

    /// <summary>Host and port that discovery names.</summary>
    public string ServerAddress { get; set; } = "";

    public bool IsReady { get; set; }

    public static ServerComposition Create(ApiServerOptions options, CancellationToken stopping) => new(options, stopping);

    /// <summary>What needs the objects that were in the store at start.</summary>
    public void AfterLoad() => _services.Load(Objects.List<Service>(""));

    private OpenApiDocuments OpenApi()
    {
        var versions = GroupOrder.All.SelectMany(entry => entry.Versions.Select(version => new GroupVersion(entry.Group, version)));
        return new(ApiKinds.Registry, versions.Prepend(new("", "v1")), VersionInfo.GitVersion);
    }

    private Dictionary<string, IReadOnlyList<HealthCheck>> HealthChecks()
    {
        var ping = new HealthCheck("ping", static () => null);
        var log = new HealthCheck("log", static () => null);
        var store = new HealthCheck("etcd", () => Cache.Failure);
        var boot = new HealthCheck("poststarthook/bootstrap", () => IsReady ? null : "not finished");
        var synced = new HealthCheck("informer-sync", () => Cache.Failure);
        return new(StringComparer.Ordinal)
        {
            ["livez"] = [ping, log, store],
            ["healthz"] = [ping, log, store, boot],
            ["readyz"] = [ping, log, store, synced, boot],
        };
    }

    private static Dictionary<string, (string, Func<byte[]>, string)> Documents(ApiServerOptions options)
    {
        var documents = new Dictionary<string, (string, Func<byte[]>, string)>(StringComparer.Ordinal)
        {
            ["/version"] = ("application/json", () => VersionInfo.Document, ""),
        };
        if (options.OpenIdConfiguration is { } configuration && options.OpenIdKeys is { } keys)
        {
            documents.Add(Pki.Tokens.OidcDiscovery.ConfigurationPath, (Pki.Tokens.OidcDiscovery.ConfigurationContentType, configuration, "public, max-age=3600"));
            documents.Add(Pki.Tokens.OidcDiscovery.KeysPath, (Pki.Tokens.OidcDiscovery.KeysContentType, keys, "public, max-age=3600"));
        }

        var paths = GroupOrder.All.SelectMany(entry => entry.Versions.Select(version => $"/apis/{entry.Group}/{version}").Prepend($"/apis/{entry.Group}"))
            .Concat(["/api", "/api/v1", "/apis", "/healthz", "/livez", "/readyz", "/metrics", "/openapi/v2", "/openapi/v3"])
            .Concat(documents.Keys)
            .Order(StringComparer.Ordinal);
        var root = System.Text.Encoding.UTF8.GetBytes($"{{\n  \"paths\": [\n{string.Join(",\n", paths.Select(path => $"    \"{path}\""))}\n  ]\n}}");
        documents.Add("/", ("application/json", () => root, ""));
        return documents;
    }
}
