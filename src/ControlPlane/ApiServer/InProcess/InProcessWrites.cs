using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Pipeline;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.FieldOwnership;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using PatchKind = Kubestrel.Codecs.Patches.PatchType;

namespace Kubestrel.ApiServer.InProcess;

/// <summary>The writes of a client in this process, already authorized.</summary>
internal sealed class InProcessWrites(ServerComposition server, UserInfo user, string userAgent)
{
    public async Task<ApiResult<KubeObject>> WriteAsync(ServedResource served, WriteRequest request, CancellationToken cancellationToken)
    {
        var context = ContextOf(served, request);
        if (SubresourceOf(served, request.Subresource) is { } handler)
        {
            return await handler.WriteAsync(context, request, cancellationToken).ConfigureAwait(false);
        }

        var writer = server.Writer;
        switch (request.Verb)
        {
            case WriteVerb.Create:
                return Answer(served, await writer.CreateAsync(context with { Name = "" }, (MetaObject)request.Body!, cancellationToken).ConfigureAwait(false));
            case WriteVerb.Update:
                return Answer(served, await writer.UpdateAsync(context, (MetaObject)request.Body!, cancellationToken).ConfigureAwait(false));
            case WriteVerb.Patch:
                return Answer(served, await writer.PatchAsync(context, Kind(request.PatchType), request.Patch, cancellationToken).ConfigureAwait(false));
            case WriteVerb.Delete:
                var outcome = await writer.DeleteAsync(context, request.Delete ?? DeleteOptions.Empty, cancellationToken).ConfigureAwait(false);
                return outcome is { Deleted: true, Object: { } gone }
                    ? ResourceHandler.Deleted(served.GroupResource, gone.Object.Metadata) : Answer(served, outcome);
            default:
                return await DeleteCollectionAsync(served, context, request, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ApiResult<KubeObject>> DeleteCollectionAsync(
        ServedResource served, WriteContext context, WriteRequest request, CancellationToken cancellationToken)
    {
        var query = ListQueryParser.Parse(served, request.Namespace, "", request.Selection ?? new ListRequest(), watch: false);
        if (query.Error is { } wrong)
        {
            return wrong;
        }

        var deleted = await server.Writer.DeleteCollectionAsync(context, query.Value, request.Delete ?? DeleteOptions.Empty, cancellationToken).ConfigureAwait(false);
        return deleted.Error is { } error
            ? error
            : new ApiResult<KubeObject>((KubeObject)(Status.Empty with { Kind = "Status", ApiVersion = "v1", StatusValue = "Success" }));
    }

    private Subresources.IInProcessSubresource? SubresourceOf(ServedResource served, string subresource) =>
        server.InProcessSubresources.GetValueOrDefault((served.GroupResource, subresource));

    private WriteContext ContextOf(ServedResource served, WriteRequest request) => new()
    {
        User = user,
        Served = served,
        Namespace = served.Info.Namespaced ? request.Namespace : "",
        Name = request.Name,
        Subresource = request.Subresource,
        Manager = ManagerName.Of(request.FieldManager, userAgent),
        DryRun = request.DryRun || request.Delete?.DryRun.Contains("All") == true,
        Force = request.Force,
        Validation = FieldValidation.Ignore,
        Options = request.Delete,
    };

    private static ApiResult<KubeObject> Answer(ServedResource served, WriteOutcome outcome) =>
        outcome.Error is { } error ? error : new ApiResult<KubeObject>((KubeObject)VersionBridge.FromStorage(served, outcome.Object!.Object));

    private static PatchKind Kind(PatchType type) => type switch
    {
        PatchType.Json => PatchKind.Json,
        PatchType.Merge => PatchKind.Merge,
        PatchType.Strategic => PatchKind.StrategicMerge,
        _ => PatchKind.Apply,
    };
}
