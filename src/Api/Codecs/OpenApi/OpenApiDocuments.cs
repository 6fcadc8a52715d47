using System.Collections.Concurrent;
using System.Security.Cryptography;
using Kubestrel.Codecs.OpenApi.Gnostic;
using Kubestrel.Codecs.Trees;
using Kubestrel.Machinery.Json;

namespace Kubestrel.Codecs.OpenApi;

/// <summary>
/// The OpenAPI documents of the built-in kinds, derived from their declarations. Nothing is built before it is asked for;
/// what is built is kept as bytes.
/// </summary>
public sealed class OpenApiDocuments : IOpenApiSource
{
    private readonly KindRegistry _registry;
    private readonly string _version;
    private readonly Lazy<SchemaCatalog> _catalog;
    private readonly Lazy<OpenApiDocument> _v2;
    private readonly Lazy<OpenApiDocument> _v2Protobuf;
    private readonly Lazy<byte[]> _index;
    private readonly ConcurrentDictionary<string, OpenApiDocument> _v3 = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GroupVersion> _served;

    /// <param name="served">The group versions that are served; those without resources get no paths.</param>
    /// <param name="version">The version the documents name, "v1.32.0".</param>
    public OpenApiDocuments(KindRegistry registry, IEnumerable<GroupVersion> served, string version)
    {
        _registry = registry;
        _version = version;
        _served = [.. served.Distinct()];
        _catalog = new(() => new SchemaCatalog(registry));
        _v2 = new(BuildV2);
        _v2Protobuf = new(() => Encode(GnosticEncoder.Encode(V2.Bytes)));
        _index = new(BuildIndex);
        Paths =
        [
            .. new[] { "api", "apis", "version" }
                .Concat(_served.Where(groupVersion => groupVersion.Group.Length > 0).Select(groupVersion => "apis/" + groupVersion.Group))
                .Concat(_served.Select(groupVersion => ApiNames.Root(groupVersion)[1..]))
                .Distinct().Order(StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<string> Paths { get; }

    public OpenApiDocument V2 => _v2.Value;

    public OpenApiDocument V2Protobuf => _v2Protobuf.Value;

    public ReadOnlyMemory<byte> Index => _index.Value;

    public OpenApiDocument? V3(string path) => Paths.Contains(path, StringComparer.Ordinal) ? _v3.GetOrAdd(path, BuildV3) : null;

    private OpenApiDocument BuildV3(string path) => Encode(new DocumentWriter(_catalog.Value, SchemaDialect.V3, _version).Write([.. Operations(path)]));

    private OpenApiDocument BuildV2() => Encode(new DocumentWriter(_catalog.Value, SchemaDialect.V2, _version).Write([.. Paths.SelectMany(Operations)]));

    private byte[] BuildIndex()
    {
        var paths = new TreeMap();
        foreach (var path in Paths)
        {
            var entry = new TreeMap();
            entry["serverRelativeURL"] = TreeScalar.Of($"/openapi/v3/{path}?hash={V3(path)!.Hash}");
            paths[path] = entry;
        }

        var index = new TreeMap();
        index["paths"] = paths;
        return index.ToJson();
    }

    private IEnumerable<ApiOperation> Operations(string path)
    {
        switch (path)
        {
            case "api":
                return [Discovery("/api/", "getCoreAPIVersions", "core", ApiNames.Meta + "APIVersions", "Lists the versions of the core group.")];
            case "apis":
                return [Discovery("/apis/", "getAPIVersions", "apis", ApiNames.Meta + "APIGroupList", "Lists the groups with their versions.")];
            case "version":
                return [Discovery("/version/", "getCodeVersion", "version", null, "Says the version of the server and how it was built.") with { Produces = [Bodies.MediaTypes.Json] }];
        }

        foreach (var groupVersion in _served)
        {
            if (ApiNames.Root(groupVersion)[1..] == path)
            {
                return GroupVersionOperations(groupVersion);
            }
        }

        var group = path["apis/".Length..];
        return [Discovery($"/apis/{group}/", $"get{ApiNames.Title(ApiNames.Group(group))}APIGroup", ApiNames.Group(group), ApiNames.Meta + "APIGroup", "Shows the versions of the group.")];
    }

    private IEnumerable<ApiOperation> GroupVersionOperations(GroupVersion groupVersion)
    {
        yield return Discovery(ApiNames.Root(groupVersion) + "/", $"get{ApiNames.Title(groupVersion)}APIResources", ApiNames.Tag(groupVersion), ApiNames.Meta + "APIResourceList", "Lists the resources of the group version.");
        foreach (var kind in _registry.Kinds)
        {
            if (kind.Resource is { } resource && resource.Id.GroupVersion == groupVersion)
            {
                foreach (var operation in new ResourceOperations(_registry, resource).All())
                {
                    yield return operation;
                }
            }
        }
    }

    private static ApiOperation Discovery(string path, string id, string tag, string? response, string description) =>
        new(path, "get", id, tag) { Response = response, Description = description };

    private static OpenApiDocument Encode(Tree document)
    {
        using var output = new JsonOutput();
        document.WriteSorted(output);
        return Encode(output.ToArray());
    }

    private static OpenApiDocument Encode(byte[] bytes) => new(bytes, Convert.ToHexString(SHA512.HashData(bytes)));
}
