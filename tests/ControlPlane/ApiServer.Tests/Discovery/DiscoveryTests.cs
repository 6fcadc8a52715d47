using System.Text.Json.Nodes;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Testing;

namespace Kubestrel.ApiServer.Tests.Discovery;

[Collection(ServerCollection.Name)]
public sealed class DiscoveryTests(ServerFixture server)
{
    [SkippableFact]
    public async Task PlainDocuments_AreUpstreams()
    {
        var folder = SharedData.Require("k8s-1.32/openapi/discovery");
        foreach (var file in Directory.EnumerateFiles(folder, "api*.json").Order())
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name.StartsWith("apis__", StringComparison.Ordinal) || name is "api__v1" or "apis")
            {
                var answer = await server.Admin.GetAsync("/" + name.Replace("__", "/", StringComparison.Ordinal));
                AssertSame(JsonNode.Parse(await File.ReadAllTextAsync(file))!, answer.Json, name);
            }
        }
    }

    [SkippableFact]
    public async Task AggregatedDocument_IsUpstreams()
    {
        var file = SharedData.Require("k8s-1.32/openapi/discovery/aggregated_v2.json");
        var answer = await server.Admin.GetAsync("/apis", "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json");
        Assert.Equal("application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", answer.ContentType.Replace("; ", ";", StringComparison.Ordinal));
        AssertSame(JsonNode.Parse(await File.ReadAllTextAsync(file))!, answer.Json, "aggregated");
    }

    [Theory]
    [InlineData("/version", "\"gitVersion\": \"v1.32.13")]
    [InlineData("/readyz", "ok")]
    [InlineData("/livez?verbose", "[+]ping ok\n")]
    [InlineData("/readyz/etcd", "ok")]
    [InlineData("/readyz?verbose&exclude=etcd", "[+]etcd excluded: ok")]
    [InlineData("/healthz?verbose", "healthz check passed")]
    [InlineData("/metrics", "apiserver_request_total{code=\"200\"")]
    [InlineData("/metrics", "apiserver_storage_objects{resource=\"namespaces\"}")]
    [InlineData("/", "\"/apis/apps/v1\"")]
    [InlineData("/openapi/v3", "apis/apps/v1")]
    [InlineData("/openapi/v3/apis/apps/v1", "io.k8s.api.apps.v1.Deployment")]
    [InlineData("/openapi/v2", "io.k8s.api.core.v1.Pod")]
    public async Task Path_Answers(string path, string text)
    {
        await server.Admin.GetAsync("/version");
        var answer = await server.Admin.GetAsync(path);
        Assert.Equal(200, answer.Code);
        Assert.Contains(text, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApiDocument_UnderItsHash_MayBeKept()
    {
        var index = (await server.Admin.GetAsync("/openapi/v3")).Json;
        var address = (string)index["paths"]!["apis/batch/v1"]!["serverRelativeURL"]!;
        var document = await server.Admin.GetAsync(address);
        Assert.Equal((200, "public, immutable"), (document.Code, string.Join(", ", document.Headers["Cache-Control"].Split(", ").Order(StringComparer.Ordinal).Reverse())));
    }

    private static void AssertSame(JsonNode expected, JsonNode actual, string name)
    {
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{name}: expected {Difference(expected, actual, "")}");
    }

    private static string Difference(JsonNode? expected, JsonNode? actual, string path)
    {
        if (expected is JsonObject wanted && actual is JsonObject got)
        {
            foreach (var key in wanted.Select(pair => pair.Key).Union(got.Select(pair => pair.Key)))
            {
                if (!JsonNode.DeepEquals(wanted[key], got[key]))
                {
                    return Difference(wanted[key], got[key], $"{path}.{key}");
                }
            }
        }

        if (expected is JsonArray list && actual is JsonArray other && list.Count == other.Count)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (!JsonNode.DeepEquals(list[i], other[i]))
                {
                    return Difference(list[i], other[i], $"{path}[{i}]");
                }
            }
        }

        return $"{path}: {expected?.ToJsonString()} but was {actual?.ToJsonString()}";
    }

    [Fact]
    public async Task OpenApiV2_ComesInTheProtobufFormThatKubectlAsksFor()
    {
        var answer = await server.Admin.GetAsync("/openapi/v2", "application/com.github.proto-openapi.spec.v2@v1.0+protobuf");
        Assert.Equal((200, "application/com.github.proto-openapi.spec.v2.v1.0+protobuf"), (answer.Code, answer.ContentType));
        Assert.Equal([0x0a, 0x03, .. "2.0"u8], answer.Bytes[..5]);
        Assert.Equal(406, (await server.Admin.GetAsync("/openapi/v2", "text/html")).Code);
    }

    [Fact]
    public async Task LargeDocument_IsCompressedForWhoTakesIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi/v2");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Admin.Http.SendAsync(request);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        await using var plain = new System.IO.Compression.GZipStream(await answer.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        using var unzipped = new MemoryStream();
        await plain.CopyToAsync(unzipped);
        Assert.Equal((await server.Admin.GetAsync("/openapi/v2")).Bytes, unzipped.ToArray());
        var refused = await server.Admin.GetAsync("/openapi/v2", "application/yaml");
        Assert.Equal((406, 0), (refused.Code, refused.Bytes.Length));
    }
}
