using System.Diagnostics;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Clusters;

/// <summary>The program of one data dir that runs in the background, in a session of its own.</summary>
internal static class BackgroundProcess
{
    public static ProcessIdentity? Find(ClusterPaths paths) =>
        ProcessIdentity.Load(paths.PidFile) is { IsAlive: true } running ? running : null;

    /// <summary>Starts this program again as `run`, detached from the terminal, with its output in the log.</summary>
    public static Process Start(ClusterPaths paths, IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The program does not know its own path.");
        var own = Path.GetFileNameWithoutExtension(program) == "dotnet" ? new[] { program, Environment.GetCommandLineArgs()[0] } : [program];
        string[] command = [.. own, "run", .. arguments];
        var script = "exec setsid \"$@\" </dev/null >>\"$KUBESTREL_LOG\" 2>&1";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", .. command]) { UseShellExecute = false };
        start.Environment["KUBESTREL_LOG"] = paths.Log;
        return Process.Start(start) ?? throw new ClusterException($"cannot start {program}");
    }

    /// <summary>Asks the program to end and waits; kills it when it does not end in time.</summary>
    public static async Task StopAsync(ProcessIdentity process, TimeSpan patience, CancellationToken cancellationToken)
    {
        Signal(process, "TERM");
        var begin = Stopwatch.GetTimestamp();
        while (process.IsAlive)
        {
            if (Stopwatch.GetElapsedTime(begin) > patience)
            {
                Signal(process, "KILL");
            }

            await Task.Delay(20, cancellationToken).ConfigureAwait(false);
        }
    }

    private static void Signal(ProcessIdentity process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Pid.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
