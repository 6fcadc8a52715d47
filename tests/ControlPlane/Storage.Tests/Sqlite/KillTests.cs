using System.Globalization;
using Xunit.Abstractions;

namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>
/// A process with 16 writers is killed with SIGKILL fifty times, on the same data, after a number of acknowledgements that a seeded
/// generator picks. Each time the data is opened again, and every acknowledged write and no half write is there.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Rounds = 50;
    private const int Writers = 16;

    [Fact]
    public async Task KilledWriter_LosesNoAcknowledgedWrite()
    {
        using var folder = new TempFolder();
        var seed = Environment.GetEnvironmentVariable("KUBESTREL_KILL_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"KUBESTREL_KILL_SEED={seed}");
        var random = new Random(seed);
        var verifier = new KillVerifier(folder.Path, Writers);
        var total = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var acknowledged = await KilledWriter.RunAsync(folder.Path, round, Writers, random.Next(1, 400));
            total += acknowledged.Count;
            await verifier.VerifyAsync(acknowledged);
        }

        output.WriteLine($"{total} acknowledged writes, {verifier.Unacknowledged} found that were not acknowledged, in {Rounds} rounds");
    }
}
