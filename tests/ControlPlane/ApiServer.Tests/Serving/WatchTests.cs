using Kubestrel.ApiServer.Tests.Fixture;

namespace Kubestrel.ApiServer.Tests.Serving;

[Collection(ServerCollection.Name)]
public sealed class WatchTests(ServerFixture server)
{
    private Api Api => server.Admin;

    private async Task<string> PathAsync() => $"/api/v1/namespaces/{await server.NamespaceAsync()}/configmaps";

    private Task<Answer> MakeAsync(string path, string name, string label = "1") =>
        Api.PostAsync(path, $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{name}}}","labels":{"l":"{{{label}}}"} } }""");

    [Fact]
    public async Task Watch_FromAVersion_GivesEveryLaterEvent()
    {
        var path = await PathAsync();
        var start = (await Api.GetAsync(path)).Version;
        await MakeAsync(path, "a");
        await Api.PatchAsync(path + "/a", """{"data":{"x":"y"}}""");
        await using var watch = await WatchReader.OpenAsync(Api, $"{path}?watch=true&resourceVersion={start}");
        Assert.Equal("ADDED a", await watch.NextTypeAndNameAsync());
        Assert.Equal("MODIFIED a", await watch.NextTypeAndNameAsync());
        await Api.DeleteAsync(path + "/a");
        var deleted = (await watch.NextAsync())!.Value;
        Assert.Equal("DELETED", deleted.Type);
        Assert.True(long.Parse((string)deleted.Object["metadata"]!["resourceVersion"]!) > long.Parse(start) + 2);
    }

    [Fact]
    public async Task Watch_WithoutVersion_BeginsWithTheCurrentObjects()
    {
        var path = await PathAsync();
        await MakeAsync(path, "a");
        await using var watch = await WatchReader.OpenAsync(Api, $"{path}?watch=true");
        Assert.Equal("ADDED a", await watch.NextTypeAndNameAsync());
        await MakeAsync(path, "b");
        Assert.Equal("ADDED b", await watch.NextTypeAndNameAsync());
    }

    [Fact]
    public async Task SendInitialEvents_EndsWithABookmark()
    {
        var path = await PathAsync();
        await MakeAsync(path, "a");
        await using var watch = await WatchReader.OpenAsync(
            Api, $"{path}?watch=true&sendInitialEvents=true&resourceVersionMatch=NotOlderThan&allowWatchBookmarks=true");
        Assert.Equal("ADDED a", await watch.NextTypeAndNameAsync());
        var bookmark = (await watch.NextAsync())!.Value;
        Assert.Equal(("BOOKMARK", "true"), (bookmark.Type, (string)bookmark.Object["metadata"]!["annotations"]!["k8s.io/initial-events-end"]!));
    }

    [Fact]
    public async Task Selector_TurnsChangesIntoAddedAndDeleted()
    {
        var path = await PathAsync();
        await MakeAsync(path, "a", "no");
        var start = (await Api.GetAsync(path)).Version;
        await using var watch = await WatchReader.OpenAsync(Api, $"{path}?watch=true&resourceVersion={start}&labelSelector=l%3Dyes");
        await Api.PatchAsync(path + "/a", """{"metadata":{"labels":{"l":"yes"}}}""");
        Assert.Equal("ADDED a", await watch.NextTypeAndNameAsync());
        var left = await Api.PatchAsync(path + "/a", """{"metadata":{"labels":{"l":"no"}}}""");
        var deleted = (await watch.NextAsync())!.Value;
        Assert.Equal(("DELETED", "yes"), (deleted.Type, (string)deleted.Object["metadata"]!["labels"]!["l"]!));
        Assert.Equal(left.Version, (string)deleted.Object["metadata"]!["resourceVersion"]!);
    }

    [Fact]
    public async Task TooOldVersion_IsExpired()
    {
        await using var restarted = await server.StartAnotherAsync();
        using var api = server.Client(restarted.Addresses[0], ServerFixture.AdminToken);
        var refused = await api.GetAsync("/api/v1/configmaps?watch=true&resourceVersion=1");
        Assert.Equal((410, "Expired"), (refused.Code, refused.Reason));
        Assert.StartsWith("too old resource version: 1 (", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_EndsTheStream()
    {
        var path = await PathAsync();
        await using var watch = await WatchReader.OpenAsync(Api, $"{path}?watch=true&timeoutSeconds=1");
        Assert.Equal("end", await watch.NextTypeAndNameAsync());
    }

    [Fact]
    public async Task ManyWatchers_SeeTheSameEventsInOrder()
    {
        var path = await PathAsync();
        var start = (await Api.GetAsync(path)).Version;
        var watches = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => WatchReader.OpenAsync(Api, $"{path}?watch=true&resourceVersion={start}")));
        for (var i = 0; i < 20; i++)
        {
            await MakeAsync(path, $"c{i:00}");
        }

        foreach (var watch in watches)
        {
            for (var i = 0; i < 20; i++)
            {
                Assert.Equal($"ADDED c{i:00}", await watch.NextTypeAndNameAsync());
            }

            await watch.DisposeAsync();
        }
    }
}
