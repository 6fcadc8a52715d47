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
            if (HttpMethods.IsHead(http.Request.Method) && info.Subresource != "proxy")
            {
                await ResponseWriter.WriteStatusAsync(http, ServerAnswers.Bare(405), form).ConfigureAwait(false);
                return;
            }

            await RouteResourceAsync(new ResourceRequest(http, info, user, served, form, query), acceptable).ConfigureAwait(false);
            return;
        }

        if (!info.IsResource)
        {
            if (await health.TryHandleAsync(http, info.Path, query).ConfigureAwait(false)
                || (info.Path.StartsWith("/api", StringComparison.Ordinal) && await discovery.TryHandleAsync(http, info, query).ConfigureAwait(false)))
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

        await NotFoundAsync(http, info, form).ConfigureAwait(false);
    }

    /// <summary>Below a group that is served upstream answers with a Status, elsewhere with text.</summary>
    private ValueTask NotFoundAsync(HttpContext http, RequestInfo info, ResponseForm form)
    {
        var known = info.Prefix == "api" || (info.Prefix == "apis" && catalog.Groups.Contains(info.Group));
        return known
            ? ResponseWriter.WriteStatusAsync(http, ServerAnswers.Bare(404), form)
            : ResponseWriter.WriteTextAsync(http, 404, "404 page not found\n");
    }

    private ValueTask NotFoundAsync(ResourceRequest request) => NotFoundAsync(request.Http, request.Info, request.Form);

    private ValueTask RouteResourceAsync(ResourceRequest request, bool acceptable)
    {
        var info = request.Info;
        var resource = request.Served.Info;
        var namespaced = resource.Namespaced;
        if (namespaced && info.Namespace.Length == 0 && info.Verb is not ("list" or "watch"))
        {
            return info.Verb is "create" or "deletecollection" && resource.Verbs.Contains("list") ? NotAllowed(request) : NotFoundAsync(request);
        }

        if (resource.Verbs is ["create"] && (info.Name.Length > 0 || (namespaced && info.Namespace.Length == 0)) && info.Subresource.Length == 0)
        {
            return NotFoundAsync(request);
        }

        if (info.Subresource.Length == 0 && (info.Verb == "create" ? info.Name.Length > 0 : info.Name.Length == 0 && info.Verb is "update" or "patch"))
        {
            return NotAllowed(request);
        }

        var verbs = info.Subresource.Length == 0 ? resource.Verbs : resource.Subresource(info.Subresource)?.Verbs;
        if (verbs is null)
        {
            return NotFoundAsync(request);
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
            var available = info.Name.Length == 0 && info.Verb is "list" or "watch" ? ApiMedia.Lists : ApiMedia.Objects;
            return ResponseWriter.WriteStatusAsync(request.Http, AcceptHeader.Refusal(request.Http.Request, available), request.Form);
        }

        return info.Subresource.Length == 0 || Array.IndexOf(StoredSubresources, info.Subresource) >= 0
            ? resources.HandleAsync(request)
            : NotFoundAsync(request);
    }

    private static ValueTask NotAllowed(ResourceRequest request) => ResponseWriter.WriteStatusAsync(request.Http, ServerAnswers.Bare(405), request.Form);
}
