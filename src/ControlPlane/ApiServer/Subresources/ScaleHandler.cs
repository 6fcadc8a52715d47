using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Autoscaling.V1;
using Kubestrel.Machinery;
using PatchType = Kubestrel.Codecs.Patches.PatchType;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>The subresource scale of workloads: reads and writes spec.replicas through an autoscaling/v1 Scale.</summary>
internal sealed class ScaleHandler(ResourceHandler resources, ResourceWriter writer) : ISubresourceHandler, IInProcessSubresource
{
    private static readonly KindInfo ScaleKind = ApiKinds.Registry.Get(typeof(Scale));

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } = [.. ScaleForms.Resources.Select(resource => (resource, "scale"))];

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        if (!acceptable)
        {
            await ResourceHandler.FailAsync(request, StatusErrors.NotAcceptable(AcceptHeader.NotAcceptable)).ConfigureAwait(false);
            return;
        }

        var result = await RunAsync(request).ConfigureAwait(false);
        if (result is { } answered)
        {
            await (answered.Error is { } error
                ? ResourceHandler.FailAsync(request, error).AsTask()
                : ResponseWriter.WriteObjectAsync(request.Http, 200, answered.Value, request.Form).AsTask()).ConfigureAwait(false);
        }
    }

    public async ValueTask<ApiResult<KubeObject>> WriteAsync(WriteContext context, WriteRequest request, CancellationToken cancellationToken) => request.Verb switch
    {
        WriteVerb.Update when request.Body is Scale scale => await ChangeAsync(context, _ => scale, cancellationToken).ConfigureAwait(false),
        WriteVerb.Patch => await PatchAsync(context, PatchType.Merge, request.Patch, cancellationToken).ConfigureAwait(false),
        _ => StatusErrors.MethodNotSupported(context.Served.GroupResource, request.Verb.ToString()),
    };

    /// <summary>Null when the request has been answered.</summary>
    private async ValueTask<ApiResult<KubeObject>?> RunAsync(ResourceRequest request)
    {
        if (request.Info.Verb == "get")
        {
            var definition = request.Served.Definition!;
            var found = writer.Services.Cache.Of(definition).Find(definition.Key(request.Info.Namespace, request.Info.Name));
            return found is null
                ? StatusErrors.NotFound(request.Served.GroupResource, request.Info.Name)
                : new ApiResult<KubeObject>((KubeObject)ScaleForms.Of(found.Object));
        }

        var type = request.Info.Verb == "patch" ? PatchMedia.TypeOf(request.Http.Request) : null;
        if (request.Info.Verb == "patch" && type is null or PatchType.Apply)
        {
            return StatusErrors.UnsupportedMediaType(PatchMedia.Unsupported);
        }

        var options = WriteOptions.Read(request, apply: false);
        if (options.Error is { } wrong)
        {
            return wrong;
        }

        if (type is { } patchType)
        {
            return await BodyReader.ReadAsync(request.Http).ConfigureAwait(false) is { } patch
                ? await PatchAsync(options.Value, patchType, patch, request.Aborted).ConfigureAwait(false)
                : StatusErrors.RequestEntityTooLarge(BodyReader.TooLarge);
        }

        if (await resources.DecodeAsync(request, options.Value, ScaleKind.Id).ConfigureAwait(false) is not Scale scale)
        {
            return null;
        }

        return await ChangeAsync(options.Value, _ => scale, request.Aborted).ConfigureAwait(false);
    }

    private ValueTask<ApiResult<KubeObject>> PatchAsync(WriteContext context, PatchType type, ReadOnlyMemory<byte> patch, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            current =>
            {
                var decoded = new ObjectPatcher(ScaleKind).Apply(current, type, patch.Span, context.Validation);
                return decoded.Failure is { } failure ? failure : new ApiResult<Scale>((Scale)decoded.Object!);
            },
            cancellationToken);

    private async ValueTask<ApiResult<KubeObject>> ChangeAsync(WriteContext context, Func<Scale, ApiResult<Scale>> change, CancellationToken cancellationToken)
    {
        var outcome = await writer.ChangeAsync(context, current => Apply(context, current, change), ownFields: true, cancellationToken).ConfigureAwait(false);
        return outcome.Error is { } error ? error : new ApiResult<KubeObject>((KubeObject)ScaleForms.Of(outcome.Object!.Object));
    }

    private static ApiResult<MetaObject> Apply(WriteContext context, CachedObject? current, Func<Scale, ApiResult<Scale>> change)
    {
        if (current is null)
        {
            return StatusErrors.NotFound(context.Served.GroupResource, context.Name);
        }

        var scale = change(ScaleForms.Of(current.Object));
        if (scale.Error is { } error)
        {
            return error;
        }

        if (scale.Value.Spec.Replicas < 0)
        {
            var errors = new FieldErrors();
            errors.Invalid(FieldPath.Of("spec", "replicas"), scale.Value.Spec.Replicas, "must be greater than or equal to 0");
            return StatusErrors.Invalid(ScaleKind.Id, context.Name, errors);
        }

        return ScaleForms.With(current.Object, scale.Value);
    }
}
