using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class ListTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private async Task<string> MakeAsync(int count)
    {
        var path = $"/api/v1/namespaces/{await server.NamespaceAsync()}/configmaps";
        for (var i = 0; i < count; i++)
        {
            await Api.PostAsync(path, $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c{{{i}}}","labels":{"odd":"{{{i % 2}}}"} } }""");
        }

        return path;
    }

    private static string Names(Answer list) => string.Join(' ', list.Json["items"]!.AsArray().Select(item => (string)item!["metadata"]!["name"]!));

    [Fact]
    public async Task List_HasKindVersionAndItemsWithoutTheirOwn()
    {
        var list = await Api.GetAsync(await MakeAsync(2));
        Assert.Equal(("ConfigMapList", "v1", "c0 c1"), ((string)list.Json["kind"]!, (string)list.Json["apiVersion"]!, Names(list)));
        Assert.Null(list.Json["items"]![0]!["kind"]);
        Assert.True(long.Parse(list.Version) > 0);
    }

    [Theory]
    [InlineData("labelSelector=odd%3D1", "c1 c3")]
    [InlineData("labelSelector=odd%20in%20(0)", "c0 c2 c4")]
    [InlineData("labelSelector=!odd", "")]
    [InlineData("fieldSelector=metadata.name%3Dc2", "c2")]
    [InlineData("fieldSelector=metadata.name!%3Dc2", "c0 c1 c3 c4")]
    public async Task Selectors_Narrow(string query, string names) => Assert.Equal(names, Names(await Api.GetAsync($"{await MakeAsync(5)}?{query}")));

    [Fact]
    public async Task Pages_AreOneConsistentList()
    {
        var path = await MakeAsync(5);
        var first = await Api.GetAsync(path + "?limit=2");
        Assert.Equal(("c0 c1", 3), (Names(first), (int)first.Json["metadata"]!["remainingItemCount"]!));
        await Api.PostAsync(path, """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c11"}}""");
        await Api.DeleteAsync(path + "/c3");
        var second = await Api.GetAsync($"{path}?limit=2&continue={first.Json["metadata"]!["continue"]}");
        Assert.Equal(("c2 c3", first.Version), (Names(second), second.Version));
        var third = await Api.GetAsync($"{path}?limit=2&continue={second.Json["metadata"]!["continue"]}");
        Assert.Equal("c4", Names(third));
        Assert.Null(third.Json["metadata"]!["continue"]);
    }

    [Fact]
    public async Task ExactVersion_ShowsThePast()
    {
        var path = await MakeAsync(2);
        var before = await Api.GetAsync(path);
        await Api.DeleteAsync(path + "/c0");
        var past = await Api.GetAsync($"{path}?resourceVersion={before.Version}&resourceVersionMatch=Exact");
        Assert.Equal(("c0 c1", before.Version), (Names(past), past.Version));
        Assert.Equal("c1", Names(await Api.GetAsync($"{path}?resourceVersion={before.Version}&resourceVersionMatch=NotOlderThan")));
    }

    [Theory]
    [InlineData("labelSelector=a%20b%20c", 400, "BadRequest", "unable to parse requirement")]
    [InlineData("fieldSelector=spec.foo%3D1", 400, "BadRequest", "\"spec.foo\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"")]
    [InlineData("fieldSelector=nonsense", 400, "BadRequest", "invalid selector: 'nonsense'; can't understand 'nonsense'")]
    [InlineData("continue=xyz", 400, "BadRequest", "invalid continue token: continue key is not valid")]
    [InlineData("resourceVersion=abc", 500, "", "resourceVersion: Invalid value: \"abc\": strconv.ParseUint: parsing \"abc\": invalid syntax")]
    [InlineData("resourceVersion=abc&resourceVersionMatch=Exact", 400, "BadRequest", "invalid resource version: resourceVersion: Invalid value: \"abc\"")]
    [InlineData("resourceVersionMatch=Exact", 422, "Invalid", "resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided")]
    [InlineData("resourceVersion=1&resourceVersionMatch=Some", 422, "Invalid", "resourceVersionMatch: Unsupported value: \"Some\"")]
    [InlineData("limit=x", 400, "BadRequest", "strconv.ParseInt: parsing \"x\": invalid syntax")]
    [InlineData("sendInitialEvents=true", 422, "Invalid", "sendInitialEvents is forbidden for list")]
    public async Task BadOptions_AreRefused(string query, int code, string reason, string message)
    {
        var refused = await Api.GetAsync($"/api/v1/namespaces/default/configmaps?{query}");
        Assert.Equal((code, reason), (refused.Code, refused.Reason));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PageOfACompactedRevision_HasExpiredAndTellsHowToGoOn()
    {
        var path = await MakeAsync(3);
        var first = await Api.GetAsync(path + "?limit=1");
        await MakeAsync(1);
        await server.CompactAsync();

        // Another server does not have the state that this one keeps for its own pages.
        await using var other = await server.StartAnotherAsync();
        using var api = server.Client(other.Addresses[0], ServerFixture.AdminToken);
        var next = $"{path}?limit=1&continue={Uri.EscapeDataString((string)first.Json["metadata"]!["continue"]!)}";
        Assert.Equal("c1", Names(await Api.GetAsync(next)));
        var expired = await api.GetAsync(next);
        Assert.Equal((410, "Expired"), (expired.Code, expired.Reason));
        var token = (string)expired.Json["metadata"]!["continue"]!;
        var inconsistent = await api.GetAsync($"{path}?limit=1&continue={Uri.EscapeDataString(token)}");
        Assert.Equal((200, "c1"), (inconsistent.Code, Names(inconsistent)));
        Assert.NotEqual(first.Version, inconsistent.Version);
    }

    [Fact]
    public async Task Table_HasColumnsAndRows()
    {
        var path = await MakeAsync(1);
        var table = await Api.GetAsync(path, "application/json;as=Table;v=v1;g=meta.k8s.io,application/json");
        Assert.Equal(("Table", "meta.k8s.io/v1"), ((string)table.Json["kind"]!, (string)table.Json["apiVersion"]!));
        Assert.Equal(["Name", "Data", "Age"], table.Json["columnDefinitions"]!.AsArray().Select(column => (string)column!["name"]!));
        Assert.Equal("c0", (string)table.Json["rows"]![0]!["cells"]![0]!);
        Assert.Equal("PartialObjectMetadata", (string)table.Json["rows"]![0]!["object"]!["kind"]!);
    }

    [Fact]
    public async Task PartialMetadata_LeavesOutTheRest()
    {
        var path = await MakeAsync(1);
        var list = await Api.GetAsync(path, "application/json;as=PartialObjectMetadataList;v=v1;g=meta.k8s.io");
        Assert.Equal("PartialObjectMetadataList", (string)list.Json["kind"]!);
        var one = await Api.GetAsync(path + "/c0", "application/json;as=PartialObjectMetadata;v=v1;g=meta.k8s.io");
        Assert.Equal(("PartialObjectMetadata", "c0"), ((string)one.Json["kind"]!, (string)one.Json["metadata"]!["name"]!));
    }

    [Fact]
    public async Task Protobuf_TravelsBothWays()
    {
        var path = await MakeAsync(1);
        var read = await Api.GetAsync(path + "/c0", "application/vnd.kubernetes.protobuf");
        Assert.Equal("application/vnd.kubernetes.protobuf", read.ContentType);
        Assert.Equal("k8s\0"u8.ToArray(), read.Bytes[..4]);
        var list = await Api.GetAsync(path, "application/vnd.kubernetes.protobuf");
        Assert.Equal("k8s\0"u8.ToArray(), list.Bytes[..4]);
        using var body = new ByteArrayContent(read.Bytes);
        body.Headers.ContentType = new("application/vnd.kubernetes.protobuf");
        using var put = await Api.Http.PutAsync(path + "/c0", body);
        Assert.Equal(200, (int)put.StatusCode);
    }

    [Fact]
    public async Task Pretty_IsIndented()
    {
        var path = await MakeAsync(1);
        Assert.Contains("\n  \"kind\": \"ConfigMap\"", (await Api.GetAsync(path + "/c0?pretty=true")).Text, StringComparison.Ordinal);
        Assert.Contains("kind: ConfigMap", (await Api.GetAsync(path + "/c0", "application/yaml")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LargeList_IsCompressedWhenAccepted()
    {
        var path = await MakeAsync(0);
        for (var i = 0; i < 3; i++)
        {
            await Api.PostAsync(path, $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"big{{{i}}}"},"data":{"x":"{{{new string('y', 60_000)}}}"}}""");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        using var response = await Api.Http.SendAsync(request);
        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        using var unzipped = new System.IO.Compression.GZipStream(await response.Content.ReadAsStreamAsync(), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(3, System.Text.Json.Nodes.JsonNode.Parse(unzipped)!["items"]!.AsArray().Count);
    }
}
