using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Kinds;
using Kubestrel.Kinds.Autoscaling.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using PatchKind = Kubestrel.Client.Requests.PatchType;
using PatchType = Kubestrel.Codecs.Patches.PatchType;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>
/// The subresource scale of workloads: reads and writes spec.replicas through an autoscaling/v1 Scale. A write passes these steps on the
/// newest parent: 1 the parent seen as a scale, 2 the change, 3 who owns what, 4 checks, 5 replicas and ownership back into the parent.
/// </summary>
internal sealed class ScaleHandler(ResourceHandler resources, ResourceWriter writer, TimeProvider time) : ISubresourceHandler, IInProcessSubresource
{
    private static readonly KindInfo ScaleKind = ApiKinds.Registry.Get(typeof(Scale));

    private readonly ScaleOwnership _ownership = new(ScaleKind, time);

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } = [.. ScaleForms.Resources.Select(resource => (resource, "scale"))];

    public async ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        if (!acceptable)
        {
            await ResourceHandler.FailAsync(request, AcceptHeader.Refusal(request.Http.Request, ApiMedia.Objects)).ConfigureAwait(false);
            return;
        }

        var result = await RunAsync(request).ConfigureAwait(false);
        if (result is { } answered)
        {
            await (answered.Error is { } error
                ? ResourceHandler.FailAsync(request, error).AsTask()
                : PlainObjects.WriteAsync(request, 200, (Scale)answered.Value, time.GetUtcNow()).AsTask()).ConfigureAwait(false);
        }
    }

    public async ValueTask<ApiResult<KubeObject>> WriteAsync(WriteContext context, WriteRequest request, CancellationToken cancellationToken) => request.Verb switch
    {
        WriteVerb.Update when request.Body is Scale scale => await UpdateAsync(context, scale, cancellationToken).ConfigureAwait(false),
        WriteVerb.Patch => await PatchAsync(context, TypeOf(request.PatchType), request.Patch, cancellationToken).ConfigureAwait(false),
        _ => StatusErrors.MethodNotSupported(context.Served.GroupResource, request.Verb.ToString()),
    };

    /// <summary>Null when the request has been answered.</summary>
    private async ValueTask<ApiResult<KubeObject>?> RunAsync(ResourceRequest request)
    {
        if (request.Info.Verb == "get")
        {
            var definition = request.Served.Definition!;
            var found = writer.Services.Cache.Of(definition).Find(definition.Key(request.Info.Namespace, request.Info.Name));
            return found is null ? NotFound(request.Served, request.Info.Name) : new ApiResult<KubeObject>((KubeObject)ScaleForms.Of(found.Object));
        }

        var type = request.Info.Verb == "patch" ? PatchMedia.TypeOf(request.Http.Request) : null;
        if (request.Info.Verb == "patch" && type is null)
        {
            return ServerAnswers.Bare(415, PatchMedia.Unsupported);
        }

        var options = WriteOptions.Read(request, apply: type == PatchType.Apply);
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

        return await UpdateAsync(options.Value, scale, request.Aborted).ConfigureAwait(false);
    }

    private async ValueTask<ApiResult<KubeObject>> UpdateAsync(WriteContext context, Scale scale, CancellationToken cancellationToken) =>
        NameRules.Mismatch(context, scale) is { } mismatch
            ? mismatch
            : await ChangeAsync(context, before => _ownership.Update(before, scale, context.Manager), cancellationToken).ConfigureAwait(false);

    private ValueTask<ApiResult<KubeObject>> PatchAsync(WriteContext context, PatchType type, ReadOnlyMemory<byte> patch, CancellationToken cancellationToken) =>
        ChangeAsync(
            context,
            before => type == PatchType.Apply
                ? Checked(context, _ownership.Apply(context, before, patch), static scale => scale)
                : Checked(
                    context,
                    new ObjectPatcher(ScaleKind).Apply(before with { Metadata = before.Metadata with { ManagedFields = default } }, type, patch.Span, context.Validation),
                    scale => _ownership.Update(before, scale, context.Manager)),
            cancellationToken);

    private static ApiResult<Scale> Checked(WriteContext context, Decoded decoded, Func<Scale, Scale> own)
    {
        if (decoded.Failure is { } failure)
        {
            return failure;
        }

        context.Warnings.AddRange(decoded.Warnings.Where(warning => !context.Warnings.Contains(warning)));
        var scale = (Scale)decoded.Object!;
        return NameRules.Mismatch(context, scale) is { } mismatch ? mismatch : own(scale);
    }

    private async ValueTask<ApiResult<KubeObject>> ChangeAsync(WriteContext context, Func<Scale, ApiResult<Scale>> change, CancellationToken cancellationToken)
    {
        var outcome = await writer.ChangeAsync(context, current => Apply(context, current, change), ownFields: false, cancellationToken).ConfigureAwait(false);
        return outcome.Error is { } error ? error : new ApiResult<KubeObject>((KubeObject)ScaleForms.Of(outcome.Object!.Object));
    }

    private ApiResult<MetaObject> Apply(WriteContext context, CachedObject? current, Func<Scale, ApiResult<Scale>> change)
    {
        if (current is null)
        {
            return StatusErrors.NotFound(context.Served.GroupResource, context.Name);
        }

        var parent = current.Object;
        var scale = change(_ownership.View(context, parent, ScaleForms.Of(parent)));
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

        if (scale.Value.Metadata.Uid is { Length: > 0 } uid && uid != parent.Metadata.Uid)
        {
            return StatusErrors.Conflict(
                ScaleResource(context.Served), context.Name, $"Precondition failed: UID in precondition: {uid}, UID in object meta: {parent.Metadata.Uid}");
        }

        return ScaleForms.With(_ownership.Record(context, parent, scale.Value), scale.Value);
    }

    private static Status NotFound(ServedResource served, string name) => StatusErrors.NotFound(ScaleResource(served), name);

    private static GroupResource ScaleResource(ServedResource served) => new(served.GroupResource.Group, served.GroupResource.Resource + "/scale");

    private static PatchType TypeOf(PatchKind type) => type switch
    {
        PatchKind.Json => PatchType.Json,
        PatchKind.Merge => PatchType.Merge,
        PatchKind.Strategic => PatchType.StrategicMerge,
        _ => PatchType.Apply,
    };
}
