using System.Diagnostics;

namespace Kubestrel.EndToEnd.Tests;

/// <summary>Runs programs to their end.</summary>
internal static class Command
{
    /// <summary>Ends hanging commands, so that a broken cluster fails tests instead of stopping them.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<CommandResult> RunAsync(
        string program, IEnumerable<string> arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(program, arguments, environment);
        var stdout = process.StandardOutput.ReadToEndAsync();
        var stderr = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end\n{await stdout}\n{await stderr}");
        }

        return new(process.ExitCode, await stdout, await stderr);
    }

    /// <summary>For a program that is not run to its end here: ends it when it takes too long, until disposed of.</summary>
    public static IDisposable EndAfterPatience(Process process)
    {
        var limit = new CancellationTokenSource(Patience);
        limit.Token.Register(() => process.Kill(entireProcessTree: true));
        return limit;
    }

    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Checkout.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
