using Kubestrel.ApiServer.Authentication.Reviews;
using Kubestrel.ApiServer.Authorization.Rbac;
using Kubestrel.ApiServer.Authorization.Reviews;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.ApiServer.Serving;
using Kubestrel.ApiServer.Subresources.Nodes;
using Kubestrel.ApiServer.Subresources.Proxies;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>All handlers of subresources and of resources that keep nothing.</summary>
internal static class SubresourceHandlers
{
    public static IReadOnlyList<ISubresourceHandler> All(ServerComposition server, ResourceHandler resources, RbacPolicy policy)
    {
        var security = server.Security;
        var reviews = new Reviews(
            security.Tokens is { } tokens ? new TokenReviews(tokens, server.Options.Time) : null, new AccessReviews(security.Authorizer), new RulesReviews(policy));
        var binding = new BindingHandler(server.Catalog, server.Writer);
        var eviction = new EvictionHandler(server.Catalog, server.Writer, server.Objects);
        var nodes = new NodeDialer(server.Objects, server.Options);
        var handlers = new List<ISubresourceHandler>
        {
            new CreateHandler(resources, Reviews.Serves, null, reviews.AnswerAsync),
            new CreateHandler(resources, [(new("", "pods"), "binding"), (new("", "bindings"), "")], new("", "v1", "Binding"), binding.BindAsync),
            new CreateHandler(resources, [(new("", "pods"), "eviction")], new("policy", "v1", "Eviction"), eviction.EvictAsync),
            new ScaleHandler(resources, server.Writer, server.Options.Time),
            new ComponentStatusHandler(server.Cache, server.Options.Time),
            new PodLogHandler(server.Objects, nodes),
            new PodStreamHandler(server.Objects, nodes, server.Writer.Services, server.Options.Time),
            new ProxyHandler(server.Objects, nodes),
        };
        if (security.TokenRequests is { } requests)
        {
            handlers.Add(new CreateHandler(
                resources,
                [(new GroupResource("", "serviceaccounts"), "token")],
                new("authentication.k8s.io", "v1", "TokenRequest"),
                new TokenHandler(requests, server.Writer.Services).IssueAsync));
        }

        foreach (var handler in handlers)
        {
            if (handler is IInProcessSubresource inProcess)
            {
                foreach (var served in handler.Serves)
                {
                    server.InProcessSubresources[served] = inProcess;
                }
            }
        }

        return handlers;
    }
}
