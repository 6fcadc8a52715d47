using System.CommandLine;
using System.Runtime.InteropServices;
using Kubestrel.Clusters;

namespace Kubestrel.Commands;

/// <summary>The program that `up` leaves in the background: runs the cluster until it is told to end.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var arguments = new ClusterArguments();
        var command = new Command("run", "Run the cluster in this process.") { Hidden = true };
        arguments.AddTo(command);
        command.SetAction((result, cancellationToken) => RunAsync(arguments.Read(result), cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(ClusterOptions options, CancellationToken cancellationToken)
    {
        var progress = new Progress(new ClusterPaths(options.DataDir).Progress);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, stop));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, stop));
        try
        {
            await using var cluster = await Cluster.StartAsync(options, progress, stop.Token);
            progress.Step(Progress.Ready);
            await cluster.RunAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (ClusterException exception)
        {
            progress.Fail(exception.Message);
            throw;
        }
    }

    private static void Cancel(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
