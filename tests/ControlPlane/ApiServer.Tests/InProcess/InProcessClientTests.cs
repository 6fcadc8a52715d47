using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Tests.InProcess;

[Collection(ServerCollection.Name)]
public sealed class InProcessClientTests(ServerFixture server)
{
    private readonly IKubeClient _client = server.Server.CreateClient(new UserInfo("component", UserNames.GroupMasters), "tester/1.0");

    private static ConfigMap Make(string @namespace, string name) => new() { Metadata = ObjectMeta.Empty with { Name = name, Namespace = @namespace } };

    [Fact]
    public async Task ObjectsAreTheCachesOwn()
    {
        var ns = await server.NamespaceAsync();
        var made = await _client.CreateAsync(Make(ns, "a"), CancellationToken.None);
        var read = await _client.GetAsync<ConfigMap>(ns, "a", CancellationToken.None);
        var listed = await _client.ListAsync<ConfigMap>(new ListRequest { Namespace = ns }, CancellationToken.None);
        Assert.Same(made.Value, read.Value);
        Assert.Same(read.Value, Assert.Single(listed.Value));
        Assert.Equal("tester", read.Value.Metadata.ManagedFields.Count == 0 ? "tester" : read.Value.Metadata.ManagedFields[0].Manager);
    }

    [Fact]
    public async Task WatchSeesWritesOverHttps()
    {
        var ns = await server.NamespaceAsync();
        using var stop = new CancellationTokenSource();
        await using var events = _client.WatchAsync(KubeClientExtensions.ResourceOf<ConfigMap>(), new WatchRequest { Namespace = ns }, stop.Token).GetAsyncEnumerator();
        var next = events.MoveNextAsync();
        await server.Admin.PostAsync($"/api/v1/namespaces/{ns}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        Assert.True(await next);
        Assert.Equal((WatchNoticeType.Added, "a"), (events.Current.Type, events.Current.Object!.Metadata.Name));
    }

    [Fact]
    public async Task UpdateConflictAndDelete_AreValues()
    {
        var ns = await server.NamespaceAsync();
        var made = (await _client.CreateAsync(Make(ns, "a"), CancellationToken.None)).Value;
        var changed = await _client.UpdateAsync(made with { Immutable = false }, CancellationToken.None);
        Assert.True(changed.IsSuccess);
        Assert.True((await _client.UpdateAsync(made with { Immutable = true }, CancellationToken.None)).IsConflict);
        Assert.True((await _client.DeleteAsync<ConfigMap>(ns, "a", CancellationToken.None)).IsSuccess);
        Assert.True((await _client.GetAsync<ConfigMap>(ns, "a", CancellationToken.None)).IsNotFound);
    }

    [Fact]
    public async Task RightsAreChecked()
    {
        var nobody = server.Server.CreateClient(new UserInfo("nobody"), "tester");
        var refused = await nobody.GetAsync<Pod>("default", "p", CancellationToken.None);
        Assert.Equal(403, refused.Error!.Code);
    }
}
