using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>A subresource (or resource that keeps nothing) whose only verb is create: an object comes in, an object or Status goes out.</summary>
/// <param name="kinds">The body's kind by the version of the URL; null takes the resource's own.</param>
/// <param name="run">Does the work on an admitted request.</param>
internal sealed class CreateHandler(
    ResourceHandler resources,
    IReadOnlyList<(GroupResource Resource, string Subresource)> serves,
    GroupVersionKind? kind,
    Func<WriteContext, KubeObject, CancellationToken, ValueTask<ApiResult<KubeObject>>> run) : ISubresourceHandler, IInProcessSubresource
{
    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves => serves;

    public bool Takes(string verb, string[] verbs) => verb == "create";

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        // What is answered at once and never kept has no columns.
        if (!acceptable || request.Form.As == ResponseKind.Table)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.NotAcceptable(AcceptHeader.NotAcceptable)).ConfigureAwait(false);
            return;
        }

        var context = WriteOptions.Read(request, apply: false);
        if (context.Error is { } wrong)
        {
            await ResourceHandler.FailAsync(request, wrong).ConfigureAwait(false);
            return;
        }

        if (await resources.DecodeAsync(request, context.Value, kind ?? request.Served.Kind.Id).ConfigureAwait(false) is not { } body)
        {
            return;
        }

        var result = await run(context.Value, body, request.Aborted).ConfigureAwait(false);
        ResponseWriter.AddWarnings(request.Http, context.Value.Warnings);
        if (result.Error is { } error)
        {
            await ResourceHandler.FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        await ResponseWriter.WriteObjectAsync(request.Http, 201, result.Value, request.Form).ConfigureAwait(false);
    }

    public ValueTask<ApiResult<KubeObject>> WriteAsync(WriteContext context, WriteRequest request, CancellationToken cancellationToken) =>
        request.Verb == WriteVerb.Create && request.Body is { } body
            ? run(context, body, cancellationToken)
            : ValueTask.FromResult<ApiResult<KubeObject>>(StatusErrors.MethodNotSupported(context.Served.GroupResource, request.Verb.ToString()));
}
