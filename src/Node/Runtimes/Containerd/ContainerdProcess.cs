using System.ComponentModel;
using System.Diagnostics;
using Kubestrel.Runtimes.Processes;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>Starts containerd so that it outlives this program: own session, output to a file, no inherited terminal or pipe.</summary>
internal static class ContainerdProcess
{
    /// <summary>The shell and setsid replace themselves, so the started process is containerd itself and stays this process's child.</summary>
    private const string Script = "umask 022; exec setsid \"$0\" --config \"$1\" >>\"$2\" 2>&1 </dev/null";

    /// <summary>Null where the process could not be started.</summary>
    public static Process? Start(ContainerdLayout layout, ContainerdOptions options, ContainerdBinaries binaries)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, binaries.Containerd, layout.ConfigFile, layout.LogFile])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
        };
        var passed = options.PassedEnvironment.Select(n => (Name: n, Value: Environment.GetEnvironmentVariable(n))).ToArray();
        start.Environment.Clear();
        start.Environment["PATH"] = string.Join(':', options.ProgramFolders);
        start.Environment["HOME"] = "/root";
        foreach (var (name, value) in passed.Where(p => !string.IsNullOrEmpty(p.Value)))
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The containerd that runs for this layout, started by this or an earlier program.</summary>
    public static ProcessIdentity? FindRunning(ContainerdLayout layout) =>
        ProcessIdentity.Load(layout.PidFile) is { IsAlive: true } known && ProcessTable.CommandLine(known.Pid).Contains(layout.ConfigFile) ? known : null;

    /// <summary>TERM, then KILL after <paramref name="patience"/>. Containers keep running: their shims are separate processes.</summary>
    public static async Task StopAsync(ProcessIdentity process, TimeSpan patience, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        LinuxCalls.Signal(process.Pid, LinuxCalls.SigTerm);
        if (!await WaitForExitAsync(process, patience, timeProvider, cancellationToken).ConfigureAwait(false))
        {
            LinuxCalls.Signal(process.Pid, LinuxCalls.SigKill);
            await WaitForExitAsync(process, patience, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<bool> WaitForExitAsync(
        ProcessIdentity process, TimeSpan patience, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var begin = timeProvider.GetTimestamp();
        while (process.IsAlive)
        {
            if (timeProvider.GetElapsedTime(begin) > patience)
            {
                return false;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), timeProvider, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
