using Kubestrel.Storage.Engines.Revisions;

namespace Kubestrel.Storage.Tests.Revisions;

public sealed class KeyIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomChanges_MatchASortedMap(int seed)
    {
        var random = new Random(seed);
        var index = new KeyIndex();
        var model = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var revision = 2L; revision < 20_000; revision++)
        {
            var key = $"{random.Next(5000)}";
            var older = index.Find(key);
            if (random.Next(3) == 0 && model.Remove(key))
            {
                var deletion = new KeyVersion(key, revision, older!.Create, 0, older);
                index.Apply([deletion]);
                if (random.Next(2) == 0)
                {
                    index.Trim([deletion]);
                }
            }
            else
            {
                model[key] = revision;
                index.Apply([new KeyVersion(key, revision, revision, 1, older)]);
            }
        }

        var all = new List<KeyVersion>();
        Assert.Equal(0, index.Collect("", "", long.MaxValue, 0, all));
        Assert.Equal(model.Select(p => (p.Key, p.Value)), all.Select(v => (v.Key, v.Mod)));
        Assert.Equal(model.Count, index.LiveKeys);
        var some = new List<KeyVersion>();
        var under = model.Keys.Count(k => k.StartsWith("12", StringComparison.Ordinal));
        Assert.Equal(under - 5, index.Collect("12", "12", long.MaxValue, 5, some));
        Assert.Equal(5, some.Count);
    }

    [Fact]
    public void AscendingAndDescendingInserts_KeepOrder()
    {
        var index = new KeyIndex();
        for (var i = 0; i < 1000; i++)
        {
            index.Apply([new KeyVersion($"a{i:0000}", 2 + i, 2 + i, 1, null)]);
            index.Apply([new KeyVersion($"b{999 - i:0000}", 2 + i, 2 + i, 1, null)]);
        }

        var all = new List<KeyVersion>();
        index.Collect("", "", long.MaxValue, 0, all);
        Assert.Equal(2000, all.Count);
        Assert.Equal(all.Select(v => v.Key).Order(StringComparer.Ordinal), all.Select(v => v.Key));
    }
}
