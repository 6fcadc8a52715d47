using System.CommandLine;
using Kubestrel.Clusters;

namespace Kubestrel.Commands;

/// <summary>Tells whether a cluster runs and how its nodes are. Exit code 1 when it does not run.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var arguments = new ClusterArguments();
        var output = new Option<string>("--output", "-o") { Description = "json, or empty for text.", DefaultValueFactory = _ => "" };
        var command = new Command("status", "Show the cluster's state.") { arguments.DataDir, output };
        command.SetAction((result, cancellationToken) => RunAsync(arguments.ReadDataDir(result), result.GetValue(output)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string dataDir, string output, CancellationToken cancellationToken)
    {
        if (output is not ("" or "json"))
        {
            throw new ClusterException($"--output must be json or empty, not {output}");
        }

        var paths = new ClusterPaths(dataDir);
        var state = Directory.Exists(dataDir) ? ClusterState.Load(paths) : null;
        var status = state is not null && BackgroundProcess.Find(paths) is not null
            ? await ClusterStatus.ReadAsync(paths, state, cancellationToken)
            : ClusterStatus.Stopped(dataDir, state is not null);
        if (output == "json")
        {
            Console.WriteLine(status.ToJson());
        }
        else
        {
            status.Print(Console.Out);
        }

        return status.Running ? 0 : 1;
    }
}
