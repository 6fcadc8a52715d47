using System.CommandLine;
using Kubestrel.Clusters;

namespace Kubestrel.Commands;

/// <summary>Stops a cluster and leaves nothing of it running, mounted or routed.</summary>
internal static class DownCommand
{
    public static Command Create()
    {
        var arguments = new ClusterArguments();
        var purge = new Option<bool>("--purge") { Description = "Delete the data dir and the kubeconfig entries too." };
        var command = new Command("down", "Stop the cluster.") { arguments.DataDir, purge };
        command.SetAction((result, cancellationToken) => RunAsync(arguments.ReadDataDir(result), result.GetValue(purge), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string dataDir, bool purge, CancellationToken cancellationToken)
    {
        var paths = new ClusterPaths(dataDir);
        if (!Directory.Exists(dataDir) || ClusterState.Load(paths) is not { } state)
        {
            Console.WriteLine($"There is no cluster in {dataDir}.");
            return 0;
        }

        if (BackgroundProcess.Find(paths) is { } running)
        {
            Console.WriteLine("Stopping the control plane");
            await BackgroundProcess.StopAsync(running, TimeSpan.FromSeconds(15), cancellationToken);
        }

        var left = await ClusterTeardown.RunAsync(paths, state, purge, Console.Out, cancellationToken);
        if (left.Count > 0)
        {
            throw new ClusterException("could not remove " + string.Join(", ", left));
        }

        Console.WriteLine(purge ? "The cluster and its data are gone." : "The cluster is down; `up` starts it again.");
        return 0;
    }
}
