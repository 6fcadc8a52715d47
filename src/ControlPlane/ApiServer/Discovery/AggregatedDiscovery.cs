using Kubestrel.ApiServer.Registry;
using Kubestrel.Kinds.ApiDiscovery.V2;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Discovery;

/// <summary>The aggregated discovery documents of /api and /apis (KEP-3352). v2beta1 has the same fields as v2.</summary>
internal sealed class AggregatedDiscovery(ResourceCatalog catalog)
{
    public APIGroupDiscoveryList Core() => List([("", ["v1"])]);

    public APIGroupDiscoveryList Groups() => List(GroupOrder.All);

    private APIGroupDiscoveryList List(IEnumerable<(string Group, string[] Versions)> groups) => APIGroupDiscoveryList.Empty with
    {
        Kind = "APIGroupDiscoveryList",
        ApiVersion = "apidiscovery.k8s.io/v2",
        Items = groups.Select(entry => APIGroupDiscovery.Empty with
        {
            Metadata = ObjectMeta.Empty with { Name = entry.Group },
            Versions = entry.Versions.Select(version => Version(new(entry.Group, version))).ToValueList(),
        }).ToValueList(),
    };

    private APIVersionDiscovery Version(GroupVersion groupVersion) => APIVersionDiscovery.Empty with
    {
        Version = groupVersion.Version,
        Freshness = "Current",
        Resources = catalog.Served
            .Where(served => served.Info.Id.GroupVersion == groupVersion)
            .OrderBy(served => served.Info.Name, StringComparer.Ordinal)
            .Select(served => Resource(served.Info)).ToValueList(),
    };

    private static APIResourceDiscovery Resource(ResourceInfo info) => APIResourceDiscovery.Empty with
    {
        Resource = info.Name,
        ResponseKind = MetaGroupVersionKind.Empty with { Kind = info.Kind.Kind },
        Scope = info.Namespaced ? "Namespaced" : "Cluster",
        SingularResource = info.Singular,
        Verbs = [.. info.Verbs],
        ShortNames = info.ShortNames.Length == 0 ? default : [.. info.ShortNames],
        Categories = info.Categories.Length == 0 ? default : [.. info.Categories],
        Subresources = info.Subresources.Length == 0
            ? default
            : info.Subresources.OrderBy(subresource => subresource.Name, StringComparer.Ordinal).Select(subresource => APISubresourceDiscovery.Empty with
            {
                Subresource = subresource.Name,
                ResponseKind = MetaGroupVersionKind.Empty with
                {
                    Kind = subresource.Kind, Group = subresource.GroupVersion?.Group ?? "", Version = subresource.GroupVersion?.Version ?? "",
                },
                Verbs = [.. subresource.Verbs],
            }).ToValueList(),
    };
}
