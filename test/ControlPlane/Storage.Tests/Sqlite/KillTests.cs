using System.Globalization;
using Xunit.Abstractions;

namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>
/// A process that writes with 16 writers is killed with SIGKILL fifty times, on the same data, at moments a seeded generator picks: after a
/// number of acknowledgements, or of milliseconds that nothing depends on. After each kill every acknowledged write and no half write is there.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Rounds = 50;
    private const int Writers = 16;
    private const int KeysAWriter = 20;

    [Fact]
    public async Task KilledWriter_LosesNoAcknowledgedWrite()
    {
        using var folder = new TempFolder();
        var seed = Environment.GetEnvironmentVariable("KUBESTREL_KILL_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"KUBESTREL_KILL_SEED={seed}");
        var random = new Random(seed);
        var acknowledged = new Dictionary<string, Acknowledgement>();
        var total = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var killed = await KilledWriter.RunAsync(folder.Path, round, Writers, random.Next(1, 400));
            total += killed.Count;
            foreach (var write in killed)
            {
                if (!acknowledged.TryGetValue(write.Key, out var known) || known.Revision < write.Revision)
                {
                    acknowledged[write.Key] = write;
                }
            }

            await VerifyAsync(folder.Path, acknowledged);
        }

        output.WriteLine($"{total} acknowledged writes in {Rounds} rounds");
        Assert.True(total >= Rounds);
    }

    private static async Task VerifyAsync(string folder, Dictionary<string, Acknowledgement> acknowledged)
    {
        await using var store = await SqliteFixture.OpenAsync(folder);
        var range = await store.RangeAsync(new RangeQuery("/load/"), default);
        Assert.Equal(RevisionStatus.Ok, range.Status);
        Assert.True(store.Revision >= acknowledged.Values.Max(write => write.Revision));
        var found = range.Values.ToDictionary(value => value.Key);
        for (var writer = 0; writer < Writers; writer++)
        {
            // Each writer has at most one write under way: only one of its keys may be newer than acknowledged.
            var newer = 0;
            for (var key = 0; key < KeysAWriter; key++)
            {
                var name = $"/load/{writer}/{key}";
                acknowledged.TryGetValue(name, out var write);
                newer += Check(name, write, found.TryGetValue(name, out var value) ? value : null) ? 0 : 1;
            }

            Assert.True(newer <= 1, $"writer {writer} has {newer} keys that differ from what was acknowledged");
        }

        // What was written but not acknowledged counts as known from now on, since no later acknowledgement will name it.
        foreach (var name in acknowledged.Keys.Where(name => !found.ContainsKey(name)).ToArray())
        {
            acknowledged.Remove(name);
        }

        foreach (var value in range.Values)
        {
            acknowledged[value.Key] = new Acknowledgement(value.Key, value.ModRevision, value.Value.Length - sizeof(int), BitConverter.ToInt32(value.Value.Span));
        }
    }

    /// <summary>True when the key is exactly as acknowledged; false when a newer, whole write is there; fails when neither.</summary>
    private static bool Check(string key, Acknowledgement? write, StoredValue? value)
    {
        if (value is { } found)
        {
            var bytes = found.Value.Span;
            Assert.True(bytes.Length >= sizeof(int), $"half a write at {key}");
            var expected = new byte[bytes.Length];
            var seed = BitConverter.ToInt32(bytes);
            new Random(seed).NextBytes(expected);
            BitConverter.TryWriteBytes(expected, seed);
            Assert.True(bytes.SequenceEqual(expected), $"half a write at {key}");
            if (write is not null && found.ModRevision == write.Revision)
            {
                Assert.Equal((write.Length, write.Seed), (bytes.Length - sizeof(int), seed));
                return true;
            }

            Assert.True(write is null || found.ModRevision > write.Revision, $"{key} went back from {write?.Revision} to {found.ModRevision}");
            return false;
        }

        return write is null || write.Length < 0;
    }
}
