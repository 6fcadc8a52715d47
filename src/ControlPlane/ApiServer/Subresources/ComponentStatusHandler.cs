using System.Globalization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources;

/// <summary>componentstatuses (deprecated upstream since 1.19): the health of the store.</summary>
internal sealed class ComponentStatusHandler(WatchCache cache) : ISubresourceHandler
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
                ? ResponseWriter.WriteObjectAsync(request.Http, 200, status, request.Form)
                : ResourceHandler.FailAsync(request, StatusErrors.NotFound(request.Served.GroupResource, request.Info.Name));
        }

        var list = new ComponentStatusList
        {
            Kind = "ComponentStatusList",
            ApiVersion = "v1",
            Metadata = ListMeta.Empty with { ResourceVersion = cache.Revision.ToString(CultureInfo.InvariantCulture) },
            Items = [status with { Kind = "", ApiVersion = "" }],
        };
        return ResponseWriter.WriteObjectAsync(request.Http, 200, list, request.Form);
    }
}
