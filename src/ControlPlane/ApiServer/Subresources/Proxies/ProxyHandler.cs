using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources.Nodes;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>The proxy subresources of nodes, pods and services: HTTP and protocol switches to the backend, names written [scheme:]name[:port].</summary>
internal sealed class ProxyHandler(CacheObjectReader objects, NodeDialer nodes) : ISubresourceHandler
{
    private readonly ProxyBackends _backends = new(objects, nodes);

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } =
        [(new("", "nodes"), "proxy"), (new("", "pods"), "proxy"), (new("", "services"), "proxy")];

    /// <summary>OPTIONS has no verb of its own.</summary>
    public bool Takes(string verb, string[] verbs) => verb is "get" or "create" or "update" or "patch" or "delete" or "";

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        var http = request.Http;
        if (request.Info.Verb.Length == 0 && !HttpMethods.IsOptions(http.Request.Method))
        {
            await ResourceHandler.FailAsync(request, StatusErrors.MethodNotSupported(request.Served.GroupResource, http.Request.Method)).ConfigureAwait(false);
            return;
        }

        var found = await _backends.FindAsync(request).ConfigureAwait(false);
        if (found.Error is { } error)
        {
            await ResourceHandler.FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        var backend = found.Value;
        var path = ProxyPath.Of(request);
        var target = new Uri(
            $"{backend.Scheme}://{backend.Authority}{(path.Length == 0 ? "/" : ProxyPath.Escape(path))}{http.Request.QueryString}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        if (http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } upgrade)
        {
            await UpgradePump.RunAsync(request, upgrade, target, (uri, token) => DialAsync(backend, uri, token)).ConfigureAwait(false);
            return;
        }

        if (path.Length == 0 && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            // Pages with relative links work only below a directory.
            http.Response.StatusCode = 301;
            http.Response.Headers.Location = $"{ProxyPath.Escape(request.Info.Path)}/{http.Request.QueryString}";
            return;
        }

        var links = new ProxyLinks(Prefix(request.Info.Path, path), backend.Authority, http.Request.Host.Value ?? "");
        await ProxyForwarder.RunAsync(request, target, path, links, backend.IsKubelet ? nodes.Kubelets : nodes.Others).ConfigureAwait(false);
    }

    private static string Prefix(string whole, string path) =>
        path.Length > 0 && whole.EndsWith(path, StringComparison.Ordinal) ? whole[..^path.Length] : whole;

    private Task<Stream> DialAsync(ProxyBackend backend, Uri target, CancellationToken cancellationToken) =>
        backend.IsKubelet ? nodes.ConnectAsync(target, cancellationToken)
            : backend.Scheme == "https" ? NodeDialer.ConnectUnverifiedAsync(target, cancellationToken)
            : NodeDialer.OpenAsync(target.DnsSafeHost, target.Port, cancellationToken);
}
