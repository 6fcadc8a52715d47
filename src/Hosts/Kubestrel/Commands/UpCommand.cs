using System.CommandLine;
using System.Diagnostics;
using Kubestrel.Clusters;
using Kubestrel.Pki.Kubeconfigs;

namespace Kubestrel.Commands;

/// <summary>Brings a cluster up in the background and waits until it is usable; on a cluster that runs it only says so.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var arguments = new ClusterArguments();
        var foreground = new Option<bool>("--foreground") { Description = "Stay in the foreground until interrupted." };
        var command = new Command("up", "Start the cluster, or start it again with everything it had.");
        arguments.AddTo(command);
        command.Options.Add(foreground);
        command.SetAction((result, cancellationToken) =>
            RunAsync(arguments.Read(result) with { Foreground = result.GetValue(foreground) }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ClusterOptions options, CancellationToken cancellationToken)
    {
        if (!options.ControlPlaneOnly && Environment.UserName != "root")
        {
            Console.WriteLine("Not root: no node runs on this machine, only the control plane.");
            options = options with { ControlPlaneOnly = true };
        }

        var paths = new ClusterPaths(options.DataDir);
        var begin = Stopwatch.GetTimestamp();
        if (BackgroundProcess.Find(paths) is null)
        {
            if (!options.ControlPlaneOnly)
            {
                await MachinePackages.EnsureAsync(options.NoInstall, cancellationToken);
            }

            if (options.Foreground)
            {
                return await RunCommand.RunAsync(options, cancellationToken);
            }

            await StartAsync(options, paths, cancellationToken);
        }
        else
        {
            Console.WriteLine($"The cluster in {paths.Root} runs already.");
        }

        var state = ClusterState.Load(paths)!;
        var status = await ClusterStatus.WaitUntilReadyAsync(paths, state, cancellationToken);
        await MergeAsync(options, paths, state, cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"The cluster is up after {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s at {state.ServerUrl}."));
        status.Print(Console.Out);
        var kubectl = options.NoMerge ? $"kubectl --kubeconfig {paths.AdminConf}" : "kubectl";
        Console.WriteLine("Next:");
        Console.WriteLine($"  {kubectl} get nodes");
        Console.WriteLine($"  {kubectl} apply -f examples/web.yaml");
        Console.WriteLine($"  {kubectl} get pods --watch");
        return 0;
    }

    private static async Task StartAsync(ClusterOptions options, ClusterPaths paths, CancellationToken cancellationToken)
    {
        _ = ClusterState.Load(paths);
        try
        {
            Directory.CreateDirectory(paths.Root);
            new Progress(paths.Progress).Begin();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"cannot write to {paths.Root}: {exception.Message}");
        }

        using var process = BackgroundProcess.Start(paths, ClusterArguments.Words(options));
        var progress = new Progress(paths.Progress);
        var shown = 0;
        while (true)
        {
            var ended = process.HasExited;
            foreach (var line in progress.Lines().Skip(shown))
            {
                shown++;
                if (Progress.ErrorOf(line) is { } error)
                {
                    throw new ClusterException(error);
                }

                if (line == Progress.Ready)
                {
                    return;
                }

                Console.WriteLine(line);
            }

            if (ended)
            {
                throw new ClusterException($"the program ended while starting; see {paths.Log}");
            }

            await Task.Delay(20, cancellationToken);
        }
    }

    private static async Task MergeAsync(ClusterOptions options, ClusterPaths paths, ClusterState state, CancellationToken cancellationToken)
    {
        if (!options.NoMerge)
        {
            var user = new UserKubeconfig(UserKubeconfig.DefaultPath(Environment.GetEnvironmentVariable), TimeProvider.System);
            await user.MergeAsync(ClusterStatus.ContextName, ClusterIdentity.Admin(paths, state), cancellationToken);
        }
    }
}
