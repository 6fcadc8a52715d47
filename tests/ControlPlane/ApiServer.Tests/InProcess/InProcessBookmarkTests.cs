using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Tests.Fixture;
using Kubestrel.Client;
using Kubestrel.Client.Requests;
using Kubestrel.Kinds.Core.V1;
using Microsoft.Extensions.Time.Testing;

namespace Kubestrel.ApiServer.Tests.InProcess;

[Collection(ServerCollection.Name)]
public sealed class InProcessBookmarkTests(ServerFixture server)
{
    [Fact]
    public async Task QuietWatch_GetsABookmarkEachMinute()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var other = await server.StartAnotherAsync(options => options with { Time = time });
        var ns = await server.NamespaceAsync();
        var client = other.CreateClient(new UserInfo("component", UserNames.GroupMasters), "tester/1.0");
        var events = client.WatchAsync(
            KubeClientExtensions.ResourceOf<ConfigMap>(), new WatchRequest { Namespace = ns, AllowBookmarks = true }, CancellationToken.None).GetAsyncEnumerator();
        await using (events)
        {
            // The other server's cache has the namespace once the watch there shows what was written after it.
            using var https = server.Client(other.Addresses[0], ServerFixture.AdminToken);
            var made = await https.PostAsync($"/api/v1/namespaces/{ns}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
            Assert.True(await events.MoveNextAsync());
            Assert.Equal(("a", made.Version), (events.Current.Object!.Metadata.Name, events.Current.Object.Metadata.ResourceVersion));
            var elsewhere = await https.PostAsync("/api/v1/namespaces/default/configmaps", $$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{ns}}}"}}""");
            for (var minute = 0; minute < 2; minute++)
            {
                var next = events.MoveNextAsync();
                Assert.False(next.IsCompleted);
                time.Advance(TimeSpan.FromMinutes(1));
                Assert.True(await next);
                Assert.Equal((WatchNoticeType.Bookmark, ""), (events.Current.Type, events.Current.Object!.Metadata.Name));
                Assert.True(
                    long.Parse(events.Current.Object.Metadata.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture)
                    >= long.Parse(elsewhere.Version, System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
