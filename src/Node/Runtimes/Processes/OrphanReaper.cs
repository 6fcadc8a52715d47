namespace Kubestrel.Runtimes.Processes;

/// <summary>
/// Takes the exit status of ended containerd shims. A shim's parent ends before the shim does, so a shim becomes the child of the nearest init:
/// that is this process where it is process 1 of a container or a subreaper, and then nobody else reaps them. Only processes named containerd-shim
/// are touched: this program never starts one itself, so no status is stolen from System.Diagnostics.Process.
/// </summary>
public sealed class OrphanReaper(TimeProvider timeProvider)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Reaps until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, timeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ReapOnce();
        }
    }

    /// <summary>Reaps what has ended by now and answers how many.</summary>
    public static int ReapOnce()
    {
        var count = 0;
        foreach (var pid in ProcessTable.Pids())
        {
            if (ProcStat.Read(pid) is { State: 'Z' } stat && stat.ParentPid == Environment.ProcessId
                && stat.Command.StartsWith("containerd-shim", StringComparison.Ordinal))
            {
                LinuxCalls.Reap(pid);
                count++;
            }
        }

        return count;
    }
}
