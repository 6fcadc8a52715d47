using Kubestrel.ApiServer.Registry;
using Kubestrel.ApiServer.Registry.Reads;
using Kubestrel.ApiServer.Registry.Writes;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Codecs.Patches;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using PatchType = Kubestrel.Codecs.Patches.PatchType;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Answers requests for stored resources: one method a verb.</summary>
internal sealed class ResourceHandler(
    ResourceReader reader, ResourceWriter writer, BodyDecoder decoder, ObjectWriter objects, ListWriter lists, WatchServer watches)
{
    private static readonly string[] ReturnDeleted =
    [
        "pods", "services", "podtemplates", "resourcequotas", "persistentvolumes", "persistentvolumeclaims", "serviceaccounts", "namespaces",
        "csidrivers.storage.k8s.io", "storageclasses.storage.k8s.io", "volumeattachments.storage.k8s.io", "csinodes.storage.k8s.io",
        "volumeattributesclasses.storage.k8s.io", "resourceclaims.resource.k8s.io", "resourceclaimtemplates.resource.k8s.io",
        "resourceslices.resource.k8s.io", "deviceclasses.resource.k8s.io",
    ];

    public ValueTask HandleAsync(ResourceRequest request) => request.Info.Verb switch
    {
        "get" => GetAsync(request),
        "list" => ListAsync(request),
        "watch" => WatchAsync(request),
        "create" => CreateAsync(request),
        "update" => UpdateAsync(request),
        "patch" => PatchAsync(request),
        "delete" => DeleteAsync(request),
        _ => DeleteCollectionAsync(request),
    };

    private async ValueTask GetAsync(ResourceRequest request)
    {
        var version = request.Query.Text("resourceVersion");
        if (version.Length > 0)
        {
            if (!long.TryParse(version, out var wanted))
            {
                await FailAsync(request, ListQueryParser.UnreadVersion(version)).ConfigureAwait(false);
                return;
            }

            if (await reader.WaitUntilFreshAsync(wanted, request.Aborted).ConfigureAwait(false) is { } late)
            {
                await FailAsync(request, late).ConfigureAwait(false);
                return;
            }
        }

        var definition = request.Served.Definition!;
        var found = reader.Cache.Of(definition).Find(definition.Key(request.Info.Namespace, request.Info.Name));
        if (found is null)
        {
            await FailAsync(request, StatusErrors.NotFound(request.Served.GroupResource, request.Info.Name)).ConfigureAwait(false);
            return;
        }

        await objects.WriteAsync(request, 200, found).ConfigureAwait(false);
    }

    private async ValueTask ListAsync(ResourceRequest request)
    {
        var query = ListQueryParser.Parse(request.Served, request.Info.Namespace, request.Info.Name, request.Query, watch: false);
        if (query.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        var page = await reader.ListAsync(request.Served.Definition!, query.Value, request.Aborted).ConfigureAwait(false);
        await AnswerAsync(request, page).ConfigureAwait(false);
    }

    private ValueTask WatchAsync(ResourceRequest request)
    {
        if (request.Form.Format == BodyFormat.Yaml)
        {
            return FailAsync(request, StatusErrors.NotAcceptable(AcceptHeader.NoStream));
        }

        var query = ListQueryParser.Parse(request.Served, request.Info.Namespace, request.Info.Name, request.Query, watch: true);
        return query.Error is { } error ? FailAsync(request, error) : watches.ServeAsync(request, query.Value);
    }

    private async ValueTask CreateAsync(ResourceRequest request)
    {
        var context = WriteOptions.Read(request, apply: false);
        if (context.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        if (await DecodeAsync(request, context.Value, request.Served.Kind.Id).ConfigureAwait(false) is MetaObject obj)
        {
            await AnswerAsync(request, context.Value, await writer.CreateAsync(context.Value, obj, request.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private async ValueTask UpdateAsync(ResourceRequest request)
    {
        var context = WriteOptions.Read(request, apply: false);
        if (context.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        if (await DecodeAsync(request, context.Value, request.Served.Kind.Id).ConfigureAwait(false) is MetaObject obj)
        {
            await AnswerAsync(request, context.Value, await writer.UpdateAsync(context.Value, obj, request.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private async ValueTask PatchAsync(ResourceRequest request)
    {
        if (PatchMedia.TypeOf(request.Http.Request) is not { } type)
        {
            await FailAsync(request, ServerAnswers.Bare(415, PatchMedia.Unsupported)).ConfigureAwait(false);
            return;
        }

        var context = WriteOptions.Read(request, type == PatchType.Apply);
        if (context.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        if (await BodyReader.ReadAsync(request.Http).ConfigureAwait(false) is not { } patch)
        {
            await FailAsync(request, StatusErrors.RequestEntityTooLarge(BodyReader.TooLarge)).ConfigureAwait(false);
            return;
        }

        await AnswerAsync(request, context.Value, await writer.PatchAsync(context.Value, type, patch, request.Aborted).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async ValueTask DeleteAsync(ResourceRequest request)
    {
        if (await ReadDeleteAsync(request).ConfigureAwait(false) is not var (context, options))
        {
            return;
        }

        var outcome = await writer.DeleteAsync(context, options, request.Aborted).ConfigureAwait(false);
        if (outcome.Object is not { } obj)
        {
            await FailAsync(request, outcome.Error!).ConfigureAwait(false);
            return;
        }

        ResponseWriter.AddWarnings(request.Http, context.Warnings);
        if (outcome.Deleted && Array.IndexOf(ReturnDeleted, request.Served.GroupResource.ToString()) < 0)
        {
            await ResponseWriter.WriteObjectAsync(request.Http, 200, Deleted(request.Served.GroupResource, obj.Object.Metadata), request.Form).ConfigureAwait(false);
            return;
        }

        var code = !outcome.Deleted && options.OrphanDependents == false ? 202 : 200;
        await objects.WriteAsync(request, code, obj).ConfigureAwait(false);
    }

    private async ValueTask DeleteCollectionAsync(ResourceRequest request)
    {
        if (await ReadDeleteAsync(request).ConfigureAwait(false) is not var (context, options))
        {
            return;
        }

        var query = ListQueryParser.Parse(request.Served, request.Info.Namespace, "", request.Query, watch: false, fromStore: true);
        if (query.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return;
        }

        var deleted = await writer.DeleteCollectionAsync(context, query.Value, options, request.Aborted).ConfigureAwait(false);
        await AnswerAsync(request, deleted).ConfigureAwait(false);
    }

    private async ValueTask<(WriteContext Context, DeleteOptions Options)?> ReadDeleteAsync(ResourceRequest request)
    {
        var context = WriteOptions.Read(request, apply: false);
        if (context.Error is { } error)
        {
            await FailAsync(request, error).ConfigureAwait(false);
            return null;
        }

        var options = DeleteQuery.Read(request.Query, out var wrong);
        if (wrong is not null)
        {
            await FailAsync(request, wrong).ConfigureAwait(false);
            return null;
        }

        if (request.Http.Request.ContentLength is > 0 || request.Http.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            if (await DecodeAsync(request, context.Value, new("meta.k8s.io", "v1", "DeleteOptions")).ConfigureAwait(false) is not DeleteOptions sent)
            {
                return null;
            }

            options = sent;
        }

        return (context.Value with { Options = options, DryRun = context.Value.DryRun || options.DryRun.Contains("All") }, options);
    }

    /// <summary>The body as an object of a kind; null when the request has been answered with what is wrong.</summary>
    public async ValueTask<KubeObject?> DecodeAsync(ResourceRequest request, WriteContext context, GroupVersionKind kind)
    {
        if (!PatchMedia.TryFormat(request.Http.Request, out var format))
        {
            await FailAsync(request, StatusErrors.UnsupportedMediaType(PatchMedia.UnknownFormat)).ConfigureAwait(false);
            return null;
        }

        if (await BodyReader.ReadAsync(request.Http).ConfigureAwait(false) is not { } body)
        {
            await FailAsync(request, StatusErrors.RequestEntityTooLarge(BodyReader.TooLarge)).ConfigureAwait(false);
            return null;
        }

        var isDelete = kind.Kind == "DeleteOptions";
        var decoded = decoder.Decode(body, format, kind, isDelete ? FieldValidation.Ignore : context.Validation);
        if (decoded.Failure is { } failure)
        {
            await FailAsync(request, failure).ConfigureAwait(false);
            return null;
        }

        context.Warnings.AddRange(decoded.Warnings);
        if (!isDelete && decoded.Kind.GroupVersion != kind.GroupVersion && !(kind.Kind == "Eviction" && decoded.Kind.ApiVersion == "policy/v1beta1"))
        {
            await FailAsync(
                request,
                StatusErrors.BadRequest(
                    $"the API version in the data ({decoded.Kind.ApiVersion}) does not match the expected API version ({kind.ApiVersion})")).ConfigureAwait(false);
            return null;
        }

        return decoded.Object;
    }

    public ValueTask AnswerAsync(ResourceRequest request, WriteContext context, WriteOutcome outcome)
    {
        ResponseWriter.AddWarnings(request.Http, context.Warnings);
        return outcome.Error is { } error ? FailAsync(request, error) : objects.WriteAsync(request, outcome.Created ? 201 : 200, outcome.Object!);
    }

    private ValueTask AnswerAsync(ResourceRequest request, ApiResult<ListPage> page) =>
        page.Error is { } failure ? FailAsync(request, failure) : lists.WriteAsync(request, page.Value);

    public static ValueTask FailAsync(ResourceRequest request, Status error) => ResponseWriter.WriteStatusAsync(request.Http, error, request.Form);

    public static Status Deleted(GroupResource resource, ObjectMeta meta) => Status.Empty with
    {
        Kind = "Status",
        ApiVersion = "v1",
        StatusValue = "Success",
        Details = StatusDetails.Empty with { Name = meta.Name, Group = resource.Group, Kind = resource.Resource, Uid = meta.Uid },
    };
}
