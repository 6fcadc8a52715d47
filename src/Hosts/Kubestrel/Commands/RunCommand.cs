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
        command.SetAction((result, cancellationToken) =>
        {
            var options = arguments.Read(result);
            return RunAsync(options, new Progress(new ClusterPaths(options.DataDir).Progress), static () => Task.CompletedTask, cancellationToken);
        });
        return command;
    }

    /// <param name="started">Called once when the cluster has started.</param>
    /// <exception cref="ClusterException">The cluster does not start; the progress file has the reason too.</exception>
    public static async Task<int> RunAsync(ClusterOptions options, Progress progress, Func<Task> started, CancellationToken cancellationToken)
    {
        // Never disposed: a signal may come as late as the end of the process.
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Cancel(signal, stop));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Cancel(signal, stop));
        try
        {
            await using var cluster = await StartAsync(options, progress, stop.Token);
            await started();
            await cluster.RunAsync(stop.Token);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
    }

    /// <summary>The boundary of a start: whatever goes wrong becomes one line for the user; what nobody expected stands in the log whole.</summary>
    private static async Task<Cluster> StartAsync(ClusterOptions options, Progress progress, CancellationToken cancellationToken)
    {
        try
        {
            var cluster = await Cluster.StartAsync(options, progress, cancellationToken);
            progress.Step(Progress.Ready);
            return cluster;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            progress.Fail(exception.Message);
            if (exception is not ClusterException)
            {
                await Console.Error.WriteLineAsync(exception.ToString());
            }

            throw exception as ClusterException ?? new ClusterException(exception.Message);
        }
    }

    private static void Cancel(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
