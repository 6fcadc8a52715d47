using System.Globalization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Requests;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Codecs.Tables;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>componentstatuses (deprecated upstream since 1.19): the health of the store.</summary>
internal sealed class ComponentStatusHandler(WatchCache cache, TimeProvider time) : ISubresourceHandler
{
    private const string Store = "etcd-0";

    public IReadOnlyList<(GroupResource Resource, string Subresource)> Serves { get; } = [(new("", "componentstatuses"), "")];

    public ValueTask HandleAsync(ResourceRequest request, bool acceptable)
    {
        ResponseWriter.AddWarnings(request.Http, ["v1 ComponentStatus is deprecated in v1.19+"]);
        var healthy = cache.Failure is null;
        var status = new ComponentStatus
        {
            Kind = "ComponentStatus",
            ApiVersion = "v1",
            Metadata = ObjectMeta.Empty with { Name = Store },
            Conditions =
            [
                ComponentCondition.Empty with { Type = "Healthy", Status = healthy ? "True" : "False", Message = healthy ? "ok" : "", Error = cache.Failure ?? "" },
            ],
        };
        if (request.Info.Name.Length > 0)
        {
            return request.Info.Name == Store
                ? WriteAsync(request, status, [status], ListMeta.Empty)
                : ResourceHandler.FailAsync(request, StatusErrors.Make(500, "", $"Component not found: {request.Info.Name}"));
        }

        var list = new ComponentStatusList
        {
            Kind = "ComponentStatusList",
            ApiVersion = "v1",
            Metadata = ListMeta.Empty with { ResourceVersion = cache.Revision.ToString(CultureInfo.InvariantCulture) },
            Items = [status with { Kind = "", ApiVersion = "" }],
        };
        return WriteAsync(request, list, [status], list.Metadata);
    }

    private ValueTask WriteAsync(ResourceRequest request, KubeObject body, MetaObject[] items, ListMeta metadata)
    {
        var form = request.Form;
        KubeObject shown = form.As switch
        {
            ResponseKind.Table => new TableBuilder(request.Served.Strategy).Build(
                items, metadata, ObjectWriter.Include(request), time.GetUtcNow(), apiVersion: form.MetaVersion),
            ResponseKind.PartialObjectMetadata when body is MetaObject one => PartialObjects.Of(one, form.MetaVersion),
            ResponseKind.PartialObjectMetadata => PartialObjects.ListOf(items, metadata, form.MetaVersion),
            _ => body,
        };
        return ResponseWriter.WriteObjectAsync(request.Http, 200, shown, form);
    }
}
