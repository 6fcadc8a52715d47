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
        _ = ClusterState.Load(paths);
        await using (var starting = await DataDirLock.TakeForStartAsync(paths, cancellationToken))
        {
            if (BackgroundProcess.Find(paths) is not null)
            {
                RefuseChanges(options, ClusterState.Load(paths)!);
                Console.WriteLine($"The cluster in {paths.Root} runs already.");
            }
            else
            {
                if (!options.ControlPlaneOnly)
                {
                    await MachinePackages.EnsureAsync(options.NoInstall, cancellationToken);
                }

                var progress = new Progress(paths.Progress);
                progress.Begin();
                if (options.Foreground)
                {
                    return await RunCommand.RunAsync(options, progress, () => ShowAsync(starting), cancellationToken);
                }

                await StartAsync(options, paths, progress, cancellationToken);
            }
        }

        await ShowReadyAsync(options, paths, begin, cancellationToken);
        return 0;

        async Task ShowAsync(DataDirLock starting)
        {
            await starting.DisposeAsync();
            await ShowReadyAsync(options, paths, begin, cancellationToken);
        }
    }

    /// <summary>A running cluster keeps its settings: whoever asks for others is told, rather than left to believe that they are in force.</summary>
    private static void RefuseChanges(ClusterOptions options, ClusterState running)
    {
        var wanted = options.Port is { } port && port != running.Port ? $"on port {running.Port}"
            : options.Datastore is { } datastore && datastore != running.Datastore ? $"with --datastore {running.Datastore}"
            : null;
        if (wanted is not null)
        {
            throw new ClusterException($"the cluster in {options.DataDir} runs {wanted}; stop it with `down` to change that");
        }
    }

    private static async Task ShowReadyAsync(ClusterOptions options, ClusterPaths paths, long begin, CancellationToken cancellationToken)
    {
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
    }

    private static async Task StartAsync(ClusterOptions options, ClusterPaths paths, Progress progress, CancellationToken cancellationToken)
    {
        using var process = BackgroundProcess.Start(paths, ClusterArguments.Words(options));
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
