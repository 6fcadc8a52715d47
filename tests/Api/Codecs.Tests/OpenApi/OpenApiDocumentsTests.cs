using System.Text.Json.Nodes;
using Kubestrel.Codecs.OpenApi;
using Kubestrel.Testing;

namespace Kubestrel.Codecs.Tests.OpenApi;

/// <summary>Our documents against upstream's: the same definitions and operations, descriptions aside.</summary>
public sealed class OpenApiDocumentsTests
{
    private static readonly OpenApiDocuments Documents = new(
        ApiKinds.Registry, ApiKinds.Registry.Kinds.Where(kind => kind.Resource is not null).Select(kind => kind.Id.GroupVersion), "v1.32.0");

    public static TheoryData<string> Expected()
    {
        var data = new TheoryData<string>();
        foreach (var file in SharedData.Files("k8s-1.32/openapi/v3", "api*_*_openapi.json"))
        {
            data.Add(Path.GetFileName(file)[..^"_openapi.json".Length].Replace("__", "/", StringComparison.Ordinal));
        }

        if (data.Count == 0)
        {
            data.Add("none");
        }

        return data;
    }

    [SkippableTheory]
    [MemberData(nameof(Expected))]
    public void Document_IsUpstreams(string path)
    {
        var file = SharedData.Require($"k8s-1.32/openapi/v3/{path.Replace("/", "__", StringComparison.Ordinal)}_openapi.json");
        var expected = JsonNode.Parse(File.ReadAllBytes(file))!;
        var document = Documents.V3(path);
        Assert.NotNull(document);
        var actual = JsonNode.Parse(document.Bytes.Span)!;
        var differences = new List<string>();
        Compare("", Normalize(expected["paths"]!), Normalize(actual["paths"]!), differences);
        Compare("", Normalize(expected["components"]!["schemas"]!), Normalize(actual["components"]!["schemas"]!), differences);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(12))}");
    }

    [Fact]
    public void Index_NamesEveryDocumentWithItsHash()
    {
        var index = JsonNode.Parse(Documents.Index.Span)!["paths"]!.AsObject();
        Assert.Equal(Documents.Paths, index.Select(entry => entry.Key).Order(StringComparer.Ordinal));
        Assert.Equal($"/openapi/v3/apis/apps/v1?hash={Documents.V3("apis/apps/v1")!.Hash}", (string?)index["apis/apps/v1"]!["serverRelativeURL"]);
        Assert.Null(Documents.V3("apis/none/v1"));
    }

    [Fact]
    public void V2_HoldsEveryReferencedDefinition()
    {
        var document = JsonNode.Parse(Documents.V2.Bytes.Span)!;
        var definitions = document["definitions"]!.AsObject();
        var missing = References(document).Where(name => !definitions.ContainsKey(name)).Distinct();
        Assert.Empty(missing);
        Assert.Equal("2.0", (string?)document["swagger"]);
        Assert.Equal("string", (string?)definitions["io.k8s.api.core.v1.ContainerPort"]!["properties"]!["protocol"]!["type"]);
    }

    [Fact]
    public void Field_HasItsDescriptionAndValues()
    {
        foreach (var schemas in new[] { JsonNode.Parse(Documents.V2.Bytes.Span)!["definitions"]!, JsonNode.Parse(Documents.V3("api/v1")!.Bytes.Span)!["components"]!["schemas"]! })
        {
            var pod = schemas["io.k8s.api.core.v1.PodSpec"]!;
            Assert.NotEmpty(pod["description"]!.GetValue<string>());
            var policy = pod["properties"]!["restartPolicy"]!;
            Assert.NotEmpty(policy["description"]!.GetValue<string>());
            Assert.Equal(["Always", "Never", "OnFailure"], policy["enum"]!.AsArray().Select(value => (string?)value));

            var modes = schemas["io.k8s.api.core.v1.PersistentVolumeClaimSpec"]!["properties"]!["accessModes"]!;
            Assert.Null(modes["enum"]);
            Assert.Contains("ReadWriteOncePod", modes["items"]!["enum"]!.AsArray().Select(value => (string?)value));
            Assert.NotEmpty(schemas["io.k8s.apimachinery.pkg.api.resource.Quantity"]!["description"]!.GetValue<string>());
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(entry => entry is { Key: "$ref", Value: JsonValue } ? [((string)entry.Value!)["#/definitions/".Length..]] : References(entry.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    /// <summary>
    /// Drops descriptions, the values of enumerations (upstream's documents at hand have neither) and the CBOR forms, which a default server
    /// does not serve; a lone reference in allOf is the reference.
    /// </summary>
    private static JsonNode? Normalize(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                var copy = new JsonObject();
                foreach (var (key, value) in map)
                {
                    if ((key == "description" && value is JsonValue) || (key == "enum" && value is JsonArray) || key.Contains("cbor", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    copy[key] = Normalize(value);
                }

                if (copy is { Count: 1 } && copy["allOf"] is JsonArray { Count: 1 } alone && alone[0] is JsonObject { Count: 1 } only && only["$ref"] is { } reference)
                {
                    return new JsonObject { ["$ref"] = reference.DeepClone() };
                }

                return copy;
            case JsonArray list:
                return new JsonArray([.. list.Select(Normalize)]);
            default:
                return node?.DeepClone();
        }
    }

    private static void Compare(string path, JsonNode? expected, JsonNode? actual, List<string> differences)
    {
        if (expected is JsonObject left && actual is JsonObject right)
        {
            foreach (var key in left.Select(entry => entry.Key).Union(right.Select(entry => entry.Key)))
            {
                if (!left.ContainsKey(key))
                {
                    differences.Add($"+ {path}/{key}");
                }
                else if (!right.ContainsKey(key))
                {
                    differences.Add($"- {path}/{key}");
                }
                else
                {
                    Compare($"{path}/{key}", left[key], right[key], differences);
                }
            }
        }
        else if (!JsonNode.DeepEquals(expected, actual))
        {
            differences.Add($"! {path}: {Short(expected)} / {Short(actual)}");
        }
    }

    private static string Short(JsonNode? node) => node?.ToJsonString() is { Length: > 1500 } text ? text[..1500] : node?.ToJsonString() ?? "null";
}
