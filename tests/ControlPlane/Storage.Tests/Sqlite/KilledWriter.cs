using System.Diagnostics;
using System.Globalization;

namespace Kubestrel.Storage.Tests.Sqlite;

/// <summary>Starts the writer program, kills it after a number of acknowledgements, and reads what was still in the pipe.</summary>
internal static class KilledWriter
{
    public static async Task<List<Acknowledgement>> RunAsync(string folder, int round, int writers, int killAfter)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Program());
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(round.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add(writers.ToString(CultureInfo.InvariantCulture));
        start.Environment["DOTNET_TieredCompilation"] = "1";
        using var process = Process.Start(start)!;
        var acknowledged = new List<Acknowledgement>();
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                // The last line may be cut off by the kill; its write is then one under way.
                if (Parse(line) is { } write)
                {
                    acknowledged.Add(write);
                }

                if (acknowledged.Count == killAfter)
                {
                    process.Kill();
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        Assert.True(acknowledged.Count >= killAfter, $"the writer ended by itself after {acknowledged.Count} writes");
        return acknowledged;
    }

    private static Acknowledgement? Parse(string line)
    {
        var words = line.Split(' ');
        return words.Length == 4 && int.TryParse(words[3], CultureInfo.InvariantCulture, out var seed)
            ? new Acknowledgement(words[0], long.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture), seed)
            : null;
    }

    /// <summary>The program lies in its own output folder, beside this test's in the same layout.</summary>
    private static string Program()
    {
        var here = AppContext.BaseDirectory.Replace("Storage.Tests", "Storage.Tests.Writer", StringComparison.Ordinal);
        return Path.Combine(here, "Kubestrel.Storage.Tests.Writer.dll");
    }
}
