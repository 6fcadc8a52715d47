using System.Diagnostics;
using Kubestrel.ApiServer;
using Kubestrel.Controllers;
using Kubestrel.Controllers.Framework;
using Kubestrel.Pki;
using Kubestrel.Pki.Certificates;
using Kubestrel.Runtimes.Processes;
using Kubestrel.Storage;
using Kubestrel.Storage.Engines.Memory;
using Kubestrel.Storage.Engines.Sqlite;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Clusters;

/// <summary>
/// One cluster in this process. Order of a start: 1. the data dir is ours alone; 2. certificates, and beside them the node's runtime;
/// 3. store and API server; 4. controllers and scheduler; 5. the node. It ends in the reverse order and leaves containers running.
/// </summary>
internal sealed partial class Cluster : IAsyncDisposable
{
    private readonly ILoggerFactory _loggers;
    private readonly ILogger _logger;
    private readonly Stack<IAsyncDisposable> _parts = new();
    private CertificateRenewer? _renewer;

    private Cluster(ILoggerFactory loggers)
    {
        _loggers = loggers;
        _logger = loggers.CreateLogger("Kubestrel.Cluster");
    }

    /// <exception cref="ClusterException">The cluster cannot start; nothing of it is left running.</exception>
    public static async Task<Cluster> StartAsync(ClusterOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var cluster = new Cluster(LoggerFactory.Create(logging => logging
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
                console.ColorBehavior = Microsoft.Extensions.Logging.Console.LoggerColorBehavior.Disabled;
            })));
        try
        {
            await cluster.StartPartsAsync(options, progress, cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps certificates fresh until told to end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _renewer!.RunAsync(_ => LogRenewed(), failure => LogRenewalFailed(failure.Message), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopping();
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        _loggers.Dispose();
    }

    private async Task StartPartsAsync(ClusterOptions options, Progress progress, CancellationToken cancellationToken)
    {
        // 1. The data dir.
        var begin = Stopwatch.GetTimestamp();
        var paths = new ClusterPaths(options.DataDir);
        _parts.Push(DataDirLock.Take(paths));
        _parts.Push(IdleCollector.Start(TimeProvider.System));
        var state = ClusterPreparation.Prepare(options, paths);
        ProcessIdentity.Of(Environment.ProcessId)!.Value.Save(paths.PidFile);

        // 2. Certificates, and the runtime beside them.
        var pki = ClusterIdentity.Create(paths, state);
        var runtime = state.ControlPlaneOnly ? null : new NodeRuntime(new NodeParts(paths, state), _loggers);
        var runtimeStart = runtime?.StartAsync(cancellationToken);
        var certificates = ClusterIdentity.Ensure(pki);
        _renewer = new CertificateRenewer(pki, certificates, TimeProvider.System);

        // 3. Store and API server.
        var store = await OpenStoreAsync(state, paths, cancellationToken);
        _parts.Push(store);
        var server = await StartApiServerAsync(state, paths, store, cancellationToken);
        _parts.Push(server);
        LogReady("API server", Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        progress.Step($"API server ready at {state.ServerUrl}");

        // 4. Controllers and scheduler.
        await StartControllersAsync(server, certificates.AuthorityPem, cancellationToken);
        progress.Step("Controllers and scheduler started");

        // 5. The node.
        if (runtime is not null)
        {
            await runtimeStart!;
            var node = await ClusterNode.StartAsync(new NodeParts(paths, state), runtime, server, pki, () => _renewer.Current, _loggers, cancellationToken);
            _parts.Push(node);
            LogReady("node", Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            progress.Step($"Node {state.NodeName} started");
        }
    }

    private async Task<IObjectStore> OpenStoreAsync(ClusterState state, ClusterPaths paths, CancellationToken cancellationToken)
    {
        if (state.Datastore == "memory")
        {
            return MemoryStore.Open(TimeProvider.System, _loggers);
        }

        var opened = await SqliteStore.OpenAsync(new SqliteStoreOptions { Directory = paths.Database }, TimeProvider.System, _loggers, cancellationToken);
        return opened.Store ?? throw new ClusterException(opened.Failure!.Message);
    }

    private async Task<ApiServerHost> StartApiServerAsync(ClusterState state, ClusterPaths paths, IObjectStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await ApiServerHost.StartAsync(ApiServerSettings.Create(state, paths, store, () => _renewer!.Current, _loggers), cancellationToken);
        }
        catch (IOException exception)
        {
            throw new ClusterException($"cannot listen on port {state.Port}: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            throw new ClusterException(exception.Message);
        }
    }

    private async Task StartControllersAsync(ApiServerHost server, string rootCa, CancellationToken cancellationToken)
    {
        var manager = new ControllerManager(
            server.CreateClient(ComponentUsers.ControllerManager, "kube-controller-manager"),
            account => server.CreateClient(ComponentUsers.Controller(account), "kube-controller-manager"),
            new ControllerOptions { RootCa = rootCa }, TimeProvider.System, Random.Shared, _loggers);
        _parts.Push(manager);
        await manager.StartAsync(cancellationToken);

        var schedulerClient = server.CreateClient(ComponentUsers.Scheduler, "kube-scheduler");
        var events = new Client.Events.EventRecorder(schedulerClient, "default-scheduler", "", TimeProvider.System, _loggers.CreateLogger<Client.Events.EventRecorder>());
        events.Start();
        _parts.Push(events);
        var scheduler = new Scheduler.Scheduler(schedulerClient, events, TimeProvider.System, Random.Shared, _loggers);
        _parts.Push(scheduler);
        await scheduler.StartAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Part} is ready after {Milliseconds:0} ms")]
    private partial void LogReady(string part, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Certificates were renewed")]
    private partial void LogRenewed();

    [LoggerMessage(Level = LogLevel.Error, Message = "Certificates could not be renewed: {Reason}")]
    private partial void LogRenewalFailed(string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopping")]
    private partial void LogStopping();
}
