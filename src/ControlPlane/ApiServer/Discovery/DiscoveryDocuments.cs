using Kubestrel.ApiServer.Registry;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Discovery;

/// <summary>The plain discovery documents: /api, /apis, /apis/GROUP and the resources of each group version.</summary>
internal sealed class DiscoveryDocuments(ResourceCatalog catalog, Func<string> serverAddress)
{
    public APIVersions Core() => APIVersions.Empty with
    {
        Kind = "APIVersions",
        ServerAddressByClientCIDRs = [ServerAddressByClientCIDR.Empty with { ClientCIDR = "0.0.0.0/0", ServerAddress = serverAddress() }],
        Versions = ["v1"],
    };

    public APIGroupList Groups() => APIGroupList.Empty with
    {
        Kind = "APIGroupList",
        ApiVersion = "v1",
        Groups = GroupOrder.All.Select(entry => GroupOf(entry.Group, entry.Versions)).ToValueList(),
    };

    public APIGroup? Group(string name)
    {
        foreach (var (group, versions) in GroupOrder.All)
        {
            if (group == name)
            {
                return GroupOf(group, versions) with { Kind = "APIGroup", ApiVersion = "v1" };
            }
        }

        return null;
    }

    public APIResourceList? Resources(GroupVersion groupVersion)
    {
        if (!catalog.GroupVersions.Contains(groupVersion))
        {
            return null;
        }

        var resources = new List<APIResource>();
        foreach (var served in catalog.Served.Where(served => served.Info.Id.GroupVersion == groupVersion))
        {
            var info = served.Info;
            resources.Add(APIResource.Empty with
            {
                Name = info.Name,
                SingularName = info.Singular,
                Namespaced = info.Namespaced,
                Kind = info.Kind.Kind,
                Verbs = [.. info.Verbs],
                ShortNames = info.ShortNames.Length == 0 ? default : [.. info.ShortNames],
                Categories = info.Categories.Length == 0 ? default : [.. info.Categories],
                StorageVersionHash = info.StorageVersionHash,
            });
            foreach (var subresource in info.Subresources)
            {
                resources.Add(APIResource.Empty with
                {
                    Name = $"{info.Name}/{subresource.Name}",
                    Namespaced = info.Namespaced,
                    Kind = subresource.Kind,
                    Group = subresource.GroupVersion?.Group ?? "",
                    Version = subresource.GroupVersion?.Version ?? "",
                    Verbs = [.. subresource.Verbs],
                });
            }
        }

        return APIResourceList.Empty with
        {
            Kind = "APIResourceList",
            ApiVersion = groupVersion.Group.Length == 0 ? "" : "v1",
            GroupVersion = groupVersion.ToString(),
            Resources = resources.OrderBy(resource => resource.Name, StringComparer.Ordinal).ToValueList(),
        };
    }

    private static APIGroup GroupOf(string group, string[] versions)
    {
        var all = versions.Select(version => GroupVersionForDiscovery.Empty with { GroupVersion = $"{group}/{version}", Version = version }).ToList();
        return APIGroup.Empty with { Name = group, Versions = all.ToValueList(), PreferredVersion = all[0] };
    }
}
