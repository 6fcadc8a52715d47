namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>
/// Opens the data after a kill and compares it with what was acknowledged: 1. history has no gap and each write in it is whole; 2. each
/// acknowledged write stands in it at its revision, with its bytes; 3. what stands beside them are at most the writes under way, one a
/// writer; 4. the current state is what the history leads to from the state verified before.
/// </summary>
internal sealed class KillVerifier(string folder, int writers)
{
    private readonly Dictionary<string, long> state = [];
    private long verified = 1;

    public int Unacknowledged { get; private set; }

    public async Task VerifyAsync(List<Acknowledgement> acknowledged)
    {
        await using var store = await SqliteFixture.OpenAsync(folder);
        var compacted = ((IStoreCompaction)store).CompactedRevision;
        var sink = new RecordingSink();
        Assert.True((await store.SubscribeAsync(new SubscribeRequest("", compacted), sink, default)).IsLive);
        var history = sink.Events.ToDictionary(item => item.Revision);
        Assert.InRange(compacted, 0, verified);
        for (var revision = Math.Max(compacted, 1) + 1; revision <= store.Revision; revision++)
        {
            AssertWhole(history[revision].Kind, history[revision].Value);
        }

        var newest = acknowledged.ToDictionary(write => write.Revision);
        foreach (var write in acknowledged)
        {
            var item = history[write.Revision];
            Assert.Equal(write.Key, item.Value.Key);
            Assert.Equal(write.Length, item.Kind == ChangeKind.Delete ? -1 : item.Value.Value.Length - sizeof(int));
            Assert.True(write.Length < 0 || BitConverter.ToInt32(item.Value.Value.Span) == write.Seed);
        }

        var beside = history.Keys.Where(revision => revision > verified && !newest.ContainsKey(revision)).ToArray();
        Assert.Equal(beside.Length, beside.Select(revision => history[revision].Value.Key.Split('/')[2]).Distinct().Count());
        Assert.InRange(beside.Length, 0, writers);
        Assert.Equal(store.Revision - verified, acknowledged.Count + beside.Length);
        Unacknowledged += beside.Length;

        await CompareStateAsync(store, acknowledged, beside.Select(revision => history[revision]));
        verified = store.Revision;
    }

    private async Task CompareStateAsync(IObjectStore store, List<Acknowledgement> acknowledged, IEnumerable<StoreEvent> beside)
    {
        var writes = acknowledged.Select(write => (write.Revision, write.Key, IsDelete: write.Length < 0))
            .Concat(beside.Select(item => (item.Revision, item.Value.Key, IsDelete: item.Kind == ChangeKind.Delete)));
        foreach (var (revision, key, isDelete) in writes.OrderBy(write => write.Revision))
        {
            if (isDelete)
            {
                Assert.True(state.Remove(key));
            }
            else
            {
                state[key] = revision;
            }
        }

        var range = await store.RangeAsync(new RangeQuery(""), default);
        Assert.Equal(RevisionStatus.Ok, range.Status);
        Assert.Equal(state.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)), range.Values.Select(v => (v.Key, v.ModRevision)));
        Assert.All(range.Values, value => AssertWhole(ChangeKind.Put, value));
    }

    private static void AssertWhole(ChangeKind kind, StoredValue value)
    {
        if (kind == ChangeKind.Delete)
        {
            return;
        }

        Assert.True(value.Value.Length >= sizeof(int), $"half a write at {value.Key}");
        var seed = BitConverter.ToInt32(value.Value.Span);
        var expected = new byte[value.Value.Length];
        new Random(seed).NextBytes(expected);
        BitConverter.TryWriteBytes(expected, seed);
        Assert.True(expected.AsSpan().SequenceEqual(value.Value.Span), $"half a write at {value.Key}");
    }
}
