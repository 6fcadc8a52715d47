namespace Kubestrel.Codecs.OpenApi;

/// <summary>The operations of one resource and its subresources.</summary>
internal sealed class ResourceOperations(KindRegistry registry, ResourceInfo resource)
{
    /// <summary>The kinds whose deletion answers with the object (by group; * is every resource of the group); the others answer with a Status.</summary>
    private static readonly string[] ReturnedWhenDeleted =
    [
        "/persistentvolumeclaims", "/pods", "/podtemplates", "/resourcequotas", "/serviceaccounts", "/services", "/persistentvolumes", "resource.k8s.io/*", "storage.k8s.io/csidrivers",
        "storage.k8s.io/csinodes", "storage.k8s.io/storageclasses", "storage.k8s.io/volumeattachments", "storage.k8s.io/volumeattributesclasses",
    ];

    private readonly GroupVersion _groupVersion = resource.Id.GroupVersion;

    private string Root => ApiNames.Root(_groupVersion);

    private string Title => ApiNames.Title(_groupVersion);

    private string Scope => resource.Namespaced ? "Namespaced" : "";

    private string Collection => resource.Namespaced ? $"{Root}/namespaces/{{namespace}}/{resource.Name}" : $"{Root}/{resource.Name}";

    private string Item => Collection + "/{name}";

    private string Kind => resource.Kind.Kind;

    private string Definition => registry.Find(resource.Kind)!.Schema.OpenApiName;

    private IReadOnlyList<ApiParameter> CollectionPath => resource.Namespaced ? [ApiParameters.Namespace] : [];

    private IReadOnlyList<ApiParameter> ItemPath => [ApiParameters.Name, .. CollectionPath];

    public IEnumerable<ApiOperation> All() =>
        new[] { Collections(), Items(), resource.Subresources.SelectMany(Subresource) }.SelectMany(some => some).Select(operation => OperationTexts.Describe(operation, resource));

    private IEnumerable<ApiOperation> Collections()
    {
        if (resource.Supports("list"))
        {
            yield return List(Collection, "list" + Title + Scope + Kind, CollectionPath);
            if (resource.Namespaced)
            {
                yield return List($"{Root}/{resource.Name}", $"list{Title}{Kind}ForAllNamespaces", []);
            }
        }

        if (resource.Supports("create"))
        {
            yield return Create(Collection, $"create{Title}{Scope}{Kind}", CollectionPath, resource.Kind);
        }

        if (resource.Supports("deletecollection"))
        {
            yield return Operation(Collection, "delete", $"delete{Title}Collection{Scope}{Kind}", "deletecollection", [.. CollectionPath, .. ApiParameters.DeleteCollection], resource.Kind) with
            {
                Body = ApiNames.Meta + "DeleteOptions",
                Response = ApiNames.Meta + "Status",
            };
        }

        if (resource.Supports("watch"))
        {
            var collection = Collection.Insert(Root.Length, "/watch");
            yield return Watch(collection, $"watch{Title}{Scope}{Kind}List", "watchlist", CollectionPath);
            yield return Watch(collection + "/{name}", $"watch{Title}{Scope}{Kind}", "watch", ItemPath);
            if (resource.Namespaced)
            {
                yield return Watch($"{Root}/watch/{resource.Name}", $"watch{Title}{Kind}ListForAllNamespaces", "watchlist", []);
            }
        }
    }

    private IEnumerable<ApiOperation> Items()
    {
        foreach (var operation in ReadAndWrite(Item, "", Definition, resource.Kind, ItemPath, resource.Verbs))
        {
            yield return operation;
        }

        if (resource.Supports("delete"))
        {
            var returned = ReturnedWhenDeleted.Contains($"{resource.Id.Group}/{resource.Name}") || ReturnedWhenDeleted.Contains($"{resource.Id.Group}/*");
            yield return Operation(Item, "delete", $"delete{Title}{Scope}{Kind}", "delete", [.. ItemPath, .. ApiParameters.Delete], resource.Kind) with
            {
                Body = ApiNames.Meta + "DeleteOptions",
                Response = returned ? Definition : ApiNames.Meta + "Status",
                Codes = [200, 202],
            };
        }
    }

    private IEnumerable<ApiOperation> Subresource(SubresourceInfo subresource)
    {
        var path = $"{Item}/{subresource.Name}";
        var suffix = ApiNames.Title(subresource.Name);
        var kind = (subresource.GroupVersion ?? _groupVersion).WithKind(subresource.Kind);
        if (subresource.Kind.EndsWith("Options", StringComparison.Ordinal))
        {
            return Connect(path, suffix, subresource, kind);
        }

        if (subresource.Name == "log")
        {
            return [Log(path)];
        }

        var definition = registry.Find(kind)!.Schema.OpenApiName;
        var operations = ReadAndWrite(path, suffix, definition, kind, ItemPath, subresource.Verbs).ToList();
        if (subresource.Verbs.Contains("create"))
        {
            operations.Add(Create(path, $"create{Title}{Scope}{Kind}{suffix}", ItemPath, kind));
        }

        return operations;
    }

    private IEnumerable<ApiOperation> ReadAndWrite(string path, string suffix, string definition, GroupVersionKind kind, IReadOnlyList<ApiParameter> place, string[] verbs)
    {
        var name = Title + Scope + Kind + suffix;
        if (verbs.Contains("get"))
        {
            yield return Operation(path, "get", "read" + name, "get", [.. place, ApiParameters.Pretty], kind) with { Response = definition };
        }

        if (verbs.Contains("update"))
        {
            yield return Operation(path, "put", "replace" + name, "put", [.. place, .. ApiParameters.Write], kind) with
            {
                Body = definition,
                BodyRequired = true,
                Response = definition,
                Codes = [200, 201],
            };
        }

        if (verbs.Contains("patch"))
        {
            yield return Operation(path, "patch", "patch" + name, "patch", [.. place, .. ApiParameters.Patch], kind) with
            {
                Body = ApiNames.Meta + "Patch",
                BodyRequired = true,
                Consumes = ApiMediaTypes.Patches,
                Response = definition,
                Codes = [200, 201],
            };
        }
    }

    private ApiOperation Create(string path, string id, IReadOnlyList<ApiParameter> place, GroupVersionKind kind)
    {
        var definition = registry.Find(kind)!.Schema.OpenApiName;
        return Operation(path, "post", id, "post", [.. place, .. ApiParameters.Write], kind) with
        {
            Body = definition,
            BodyRequired = true,
            Response = definition,
            Codes = [200, 201, 202],
        };
    }

    private ApiOperation List(string path, string id, IReadOnlyList<ApiParameter> place) =>
        Operation(path, "get", id, "list", [.. place, .. ApiParameters.List], resource.Kind) with
        {
            Response = registry.Find(resource.Kind with { Kind = Kind + "List" })!.Schema.OpenApiName,
            Produces = ApiMediaTypes.Lists,
        };

    private ApiOperation Watch(string path, string id, string action, IReadOnlyList<ApiParameter> place) =>
        Operation(path, "get", id, action, [.. place, .. ApiParameters.List], resource.Kind) with
        {
            Response = ApiNames.Meta + "WatchEvent",
            Produces = ApiMediaTypes.Lists,
        };

    private ApiOperation Log(string path)
    {
        var options = registry.Find(_groupVersion.WithKind("PodLogOptions"))!.Schema;
        return Operation(path, "get", $"read{Title}{Scope}{Kind}Log", "get", [.. ItemPath, ApiParameters.Pretty, .. ApiParameters.Of(options)], resource.Kind) with
        {
            Produces = [.. ApiMediaTypes.Objects, "text/plain"],
        };
    }

    private IEnumerable<ApiOperation> Connect(string path, string suffix, SubresourceInfo subresource, GroupVersionKind kind)
    {
        var verbs = new Dictionary<string, string> { ["get"] = "get", ["create"] = "post", ["update"] = "put", ["patch"] = "patch", ["delete"] = "delete" };
        var methods = subresource.Verbs.Select(verb => verbs[verb]).ToList();
        var isProxy = subresource.Name == "proxy";
        if (isProxy)
        {
            methods.AddRange(["head", "options"]);
        }

        IReadOnlyList<ApiParameter> parameters = [.. ItemPath, .. ApiParameters.Of(registry.Find(kind)!.Schema)];
        foreach (var method in methods)
        {
            var id = $"connect{Title}{ApiNames.Title(method)}{Scope}{Kind}{suffix}";
            yield return Operation(path, method, id, "connect", parameters, kind) with { Produces = ["*/*"] };
            if (isProxy)
            {
                yield return Operation(path + "/{path}", method, id + "WithPath", "connect", [.. parameters, ApiParameters.Path], kind) with { Produces = ["*/*"] };
            }
        }
    }

    private ApiOperation Operation(string path, string method, string id, string action, IReadOnlyList<ApiParameter> parameters, GroupVersionKind kind) =>
        new(path, method, id, ApiNames.Tag(_groupVersion)) { Action = action, Kind = kind, Parameters = parameters };
}
