namespace Kubestrel.Storage.Tests.Conformance;

public sealed class RangeTests
{
    public static TheoryData<string> Engines => TestStore.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Prefix_GivesItsKeysInOrder(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        foreach (var key in new[] { "/b/2", "/a/9", "/b/10", "/c/1", "/b" })
        {
            await test.PutAsync(key, "x");
        }

        Assert.Equal("/b/10=x@4 /b/2=x@2", await test.ListAsync("/b/"));
        Assert.Equal("", await test.ListAsync("/d"));
        var all = await test.Store.RangeAsync(new RangeQuery(""), default);
        Assert.Equal((6L, 0L), (all.Revision, all.Remaining));
        Assert.Equal(["/a/9", "/b", "/b/10", "/b/2", "/c/1"], all.Values.Select(v => v.Key));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Exact_DoesNotReadLongerKeys(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("/a/1", "x");
        await test.PutAsync("/a/10", "y");
        Assert.Equal("/a/1", Assert.Single((await test.Store.RangeAsync(RangeQuery.Get("/a/1"), default)).Values).Key);
        Assert.Empty((await test.Store.RangeAsync(RangeQuery.Get("/a/"), default)).Values);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Pages_AtOneRevision_GiveTheStateOfThatRevision(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        for (var i = 0; i < 25; i++)
        {
            await test.PutAsync($"/a/{i:00}", "old");
        }

        var seen = new List<string>();
        var page = await test.Store.RangeAsync(new RangeQuery("/a/", Limit: 10), default);
        var remaining = new List<long> { page.Remaining };
        seen.AddRange(page.Values.Select(v => v.Key));
        await test.DeleteAsync("/a/12");
        await test.PutAsync("/a/13", "new");
        await test.PutAsync("/a/135", "new");
        while (page.Remaining > 0)
        {
            var next = new RangeQuery("/a/", StartKey: page.Values[^1].Key + "\0", Limit: 10, AtRevision: page.Revision);
            page = await test.Store.RangeAsync(next, default);
            remaining.Add(page.Remaining);
            seen.AddRange(page.Values.Select(v => v.Key));
            Assert.All(page.Values, v => Assert.Equal("old", TestStore.Text(v.Value)));
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"/a/{i:00}"), seen);
        Assert.Equal([15, 5, 0], remaining);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task StartKeyOutsideThePrefix_IsClampedOrEmpty(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("/a/1", "x");
        await test.PutAsync("/b/1", "x");
        Assert.Single((await test.Store.RangeAsync(new RangeQuery("/b/", StartKey: "/a/"), default)).Values);
        Assert.Empty((await test.Store.RangeAsync(new RangeQuery("/a/", StartKey: "/b/"), default)).Values);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task EveryRevision_CanBeReadBack(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        await test.PutAsync("b", "1");
        await test.PutAsync("a", "2");
        await test.DeleteAsync("a");
        await test.PutAsync("a", "3");
        Assert.Equal("", await test.ListAsync("", 1));
        Assert.Equal("a=1@2", await test.ListAsync("", 2));
        Assert.Equal("a=1@2 b=1@3", await test.ListAsync("", 3));
        Assert.Equal("a=2@4 b=1@3", await test.ListAsync("", 4));
        Assert.Equal("b=1@3", await test.ListAsync("", 5));
        Assert.Equal("a=3@6 b=1@3", await test.ListAsync("", 6));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task FutureRevision_IsAnswered(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        var result = await test.Store.RangeAsync(new RangeQuery("", AtRevision: 3), default);
        Assert.Equal((RevisionStatus.FutureRevision, 2L), (result.Status, result.Revision));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task KeysOnly_LeavesValuesEmpty(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        await test.PutAsync("a", "1");
        var value = Assert.Single((await test.Store.RangeAsync(new RangeQuery("", KeysOnly: true), default)).Values);
        Assert.Equal(("a", 0, 2L), (value.Key, value.Value.Length, value.ModRevision));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task RandomWrites_MatchASortedMap(string engine)
    {
        await using var test = await TestStore.OpenAsync(engine);
        var random = new Random(11);
        var model = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var writes = new List<Task>();
        for (var i = 0; i < 3000; i++)
        {
            var key = $"/k/{random.Next(700):x}";
            if (random.Next(4) == 0)
            {
                model.Remove(key);
                writes.Add(test.Store.WriteAsync(WriteOperation.Delete(key), default).AsTask());
            }
            else
            {
                model[key] = $"{i}";
                writes.Add(test.Store.WriteAsync(WriteOperation.Put(key, TestStore.Bytes($"{i}")), default).AsTask());
            }
        }

        await Task.WhenAll(writes);
        var result = await test.Store.RangeAsync(new RangeQuery("/k/"), default);
        Assert.Equal(model.Select(pair => (pair.Key, pair.Value)), result.Values.Select(v => (v.Key, TestStore.Text(v.Value))));
    }
}
