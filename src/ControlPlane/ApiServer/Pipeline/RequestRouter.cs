using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Discovery;
using Kubestrel.ApiServer.Health;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources;
using Kubestrel.Machinery;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Pipeline;

/// <summary>Finds who answers: a stored resource, a subresource or create-only resource with its own handler, or a fixed path.</summary>
internal sealed class RequestRouter(
    ResourceCatalog catalog,
    ResourceHandler resources,
    IReadOnlyList<ISubresourceHandler> subresources,
    DiscoveryHandler discovery,
    HealthHandler health,
    IReadOnlyList<IPathHandler> paths)
{
    private static readonly string[] StoredSubresources = ["status", "finalize", "approval", "ephemeralcontainers", "resize"];

    private readonly Dictionary<(GroupResource Resource, string Subresource), ISubresourceHandler> _subresources =
        subresources.SelectMany(handler => handler.Serves.Select(served => (served, handler))).ToDictionary(pair => pair.served, pair => pair.handler);

    public async ValueTask RouteAsync(HttpContext http, RequestInfo info, UserInfo user, ResponseForm form, bool acceptable, QueryReader query)
    {
        if (info.IsResource && catalog.Find(new(info.Group, info.Version, info.Resource)) is { } served)
        {
            await RouteResourceAsync(new ResourceRequest(http, info, user, served, form, query), acceptable).ConfigureAwait(false);
            return;
        }

        if (!info.IsResource)
        {
            if (await health.TryHandleAsync(http, info.Path, query).ConfigureAwait(false)
                || (info.Path.StartsWith("/api", StringComparison.Ordinal) && await discovery.TryHandleAsync(http, info, form).ConfigureAwait(false)))
            {
                return;
            }

            foreach (var handler in paths)
            {
                if (await handler.TryHandleAsync(http, info, form).ConfigureAwait(false))
                {
                    return;
                }
            }
        }

        await ResponseWriter.WriteTextAsync(http, 404, "404 page not found\n").ConfigureAwait(false);
    }

    private ValueTask RouteResourceAsync(ResourceRequest request, bool acceptable)
    {
        var info = request.Info;
        var resource = request.Served.Info;
        var namespaced = resource.Namespaced;
        if (namespaced && info.Namespace.Length == 0 && info.Verb is not ("list" or "watch"))
        {
            return info.Verb is "create" or "deletecollection" ? NotAllowed(request) : ResponseWriter.WriteTextAsync(request.Http, 404, "404 page not found\n");
        }

        if (info.Subresource.Length == 0 && (info.Verb == "create" ? info.Name.Length > 0 : info.Name.Length == 0 && info.Verb is "update" or "patch"))
        {
            return NotAllowed(request);
        }

        var verbs = info.Subresource.Length == 0 ? resource.Verbs : resource.Subresource(info.Subresource)?.Verbs;
        if (verbs is null)
        {
            return ResponseWriter.WriteTextAsync(request.Http, 404, "404 page not found\n");
        }

        if (_subresources.TryGetValue((request.Served.GroupResource, info.Subresource), out var handler))
        {
            return handler.Takes(info.Verb, verbs) ? handler.HandleAsync(request, acceptable) : NotAllowed(request);
        }

        if (Array.IndexOf(verbs, info.Verb) < 0)
        {
            return NotAllowed(request);
        }

        if (!acceptable)
        {
            return ResponseWriter.WriteStatusAsync(request.Http, StatusErrors.NotAcceptable(AcceptHeader.NotAcceptable), request.Form);
        }

        return info.Subresource.Length == 0 || Array.IndexOf(StoredSubresources, info.Subresource) >= 0
            ? resources.HandleAsync(request)
            : ResponseWriter.WriteTextAsync(request.Http, 404, "404 page not found\n");
    }

    private static ValueTask NotAllowed(ResourceRequest request) => ResponseWriter.WriteStatusAsync(
        request.Http,
        StatusErrors.Make(
            405,
            "MethodNotAllowed",
            "the server does not allow this method on the requested resource",
            StatusErrors.Details(request.Served.GroupResource, request.Info.Name)),
        request.Form);
}
