using System.Runtime.CompilerServices;
using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Selectors;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.Extensions.Logging;

namespace Kubestrel.ApiServer.InProcess;

/// <summary>
/// A client that calls the server's own parts: the same authorization, admission and semantics as over HTTPS without serialization. List
/// items and watched objects are the cache's own immutable objects.
/// </summary>
internal sealed partial class InProcessClient(ServerComposition server, UserInfo user, string userAgent) : IKubeClient
{
    private readonly InProcessWrites _writes = new(server, user, userAgent);
    private readonly ILogger _logger = server.Options.Loggers.CreateLogger<InProcessClient>();

    public async Task<ApiResult<MetaObject>> GetAsync(ResourceInfo resource, string @namespace, string name, CancellationToken cancellationToken)
    {
        var served = Find(resource);
        if (Authorize("get", served, @namespace, name) is { } denied)
        {
            return denied;
        }

        await Task.CompletedTask.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var found = server.Cache.Of(served.Definition!).Find(served.Definition!.Key(@namespace, name));
        return found is null ? StatusErrors.NotFound(served.GroupResource, name) : VersionBridge.FromStorage(served, found.Object);
    }

    public async Task<ApiResult<ListResult>> ListAsync(ResourceInfo resource, ListRequest request, CancellationToken cancellationToken)
    {
        var served = Find(resource);
        if (Authorize("list", served, request.Namespace, "", request) is { } denied)
        {
            return denied;
        }

        var query = ListQueryParser.Parse(served, request.Namespace, "", request, watch: false);
        if (query.Error is { } wrong)
        {
            return wrong;
        }

        var page = await server.Reader.ListAsync(served.Definition!, query.Value, cancellationToken).ConfigureAwait(false);
        if (page.Error is { } error)
        {
            return error;
        }

        var items = new MetaObject[page.Value.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = VersionBridge.FromStorage(served, page.Value.Items[i].Object);
        }

        return new ListResult(items, page.Value.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), page.Value.Continue);
    }

    public async IAsyncEnumerable<WatchNotice> WatchAsync(
        ResourceInfo resource, WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var served = Find(resource);
        if (Authorize("watch", served, request.Namespace, "", request) is { } denied)
        {
            yield return new(WatchNoticeType.Error, null, denied);
            yield break;
        }

        var query = ListQueryParser.Parse(served, request.Namespace, "", request, watch: true);
        if (query.Error is { } wrong)
        {
            yield return new(WatchNoticeType.Error, null, wrong);
            yield break;
        }

        var opened = await server.Sessions.OpenAsync(served.Definition!, query.Value, cancellationToken).ConfigureAwait(false);
        if (opened.Error is { } error)
        {
            yield return new(WatchNoticeType.Error, null, error);
            yield break;
        }

        using var session = opened.Value;
        foreach (var obj in session.Initial)
        {
            yield return new(WatchNoticeType.Added, VersionBridge.FromStorage(served, obj.Object));
        }

        if (session.InitialEventsEnd)
        {
            yield return new(WatchNoticeType.Bookmark, Bookmarks.Make(served, session.InitialRevision, initialEventsEnd: true));
        }

        var events = session.Watcher.Events;
        using var pace = new BookmarkPace(request.AllowBookmarks, server.Options.Time);
        while (true)
        {
            while (events.TryRead(out var item))
            {
                yield return new(item.Type, VersionBridge.FromStorage(served, item.Object.Object));
            }

            switch (await pace.WaitAsync(events, cancellationToken).ConfigureAwait(false))
            {
                case BookmarkPace.Next.End:
                    yield break;
                case BookmarkPace.Next.Bookmark:
                    // The revision is read before the queue is found empty: what it covers has been yielded.
                    var revision = session.BookmarkRevision();
                    if (!events.TryPeek(out _))
                    {
                        yield return new(WatchNoticeType.Bookmark, Bookmarks.Make(served, revision, initialEventsEnd: false));
                    }

                    break;
            }
        }
    }

    public Task<ApiResult<KubeObject>> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        var served = Find(request.Resource);
        var verb = request.Verb switch
        {
            WriteVerb.Create => "create",
            WriteVerb.Update => "update",
            WriteVerb.Patch => "patch",
            WriteVerb.Delete => "delete",
            _ => "deletecollection",
        };
        return Authorize(verb, served, request.Namespace, request.Name, request.Selection, request.Subresource) is { } denied
            ? Task.FromResult<ApiResult<KubeObject>>(denied)
            : _writes.WriteAsync(served, request, cancellationToken);
    }

    private ServedResource Find(ResourceInfo resource) =>
        server.Catalog.Find(resource.Id) ?? throw new InvalidOperationException($"{resource.Id} is not served.");

    private Status? Authorize(string verb, ServedResource served, string @namespace, string name, ListRequest? selection = null, string subresource = "")
    {
        var attributes = new AuthorizationAttributes(user, verb)
        {
            IsResourceRequest = true,
            Namespace = @namespace,
            ApiGroup = served.Info.Id.Group,
            ApiVersion = served.Info.Id.Version,
            Resource = served.Info.Name,
            Subresource = subresource,
            Name = name.Length > 0 || selection is null ? name : NamedBy(selection.FieldSelector),
            FieldSelector = selection?.FieldSelector ?? "",
            LabelSelector = selection?.LabelSelector ?? "",
        };
        var decision = server.Security.Authorizer.Authorize(attributes);
        if (decision.IsAllowed)
        {
            return null;
        }

        var forbidden = ForbiddenStatus.For(attributes, decision.Reason);
        LogRefused(forbidden.Message);
        return forbidden;
    }

    /// <summary>A selector of one name counts as a request for that object, as over HTTPS.</summary>
    private static string NamedBy(string fieldSelector) =>
        fieldSelector.Length > 0 && FieldSelector.TryParse(fieldSelector, out var fields, out _) ? fields.ExactValue("metadata.name") ?? "" : "";

    /// <summary>A component's rights are fixed, so a refusal is a fault of its role and worth a line.</summary>
    [LoggerMessage(Level = LogLevel.Warning, Message = "A component was refused: {Message}")]
    private partial void LogRefused(string message);
}
