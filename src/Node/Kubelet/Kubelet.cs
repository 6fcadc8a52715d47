using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Server;
using Kubestrel.Runtimes.Contract.Status;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet;

/// <summary>
/// A node agent: registers its node and runs the pods bound to it. Stopping it leaves every container running; the next
/// start takes them over.
/// </summary>
public sealed partial class Kubelet(KubeletOptions options, KubeletSystem system) : IAsyncDisposable
{
    private static readonly TimeSpan RuntimeRetry = TimeSpan.FromMilliseconds(100);

    private readonly ILogger _logger = system.Loggers.CreateLogger<Kubelet>();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _loops = [];
    private EventRecorder? _events;
    private KubeletParts? _parts;
    private KubeletServer? _server;
    private bool _isStopped;

    /// <summary>Port of the HTTPS server once started.</summary>
    public int Port { get; private set; } = options.Port;

    /// <summary>Completes when the node is registered and Ready.</summary>
    public Task Ready => _parts?.NodeLoop.Ready.Task ?? Task.CompletedTask;

    internal KubeletParts Parts => _parts ?? throw new InvalidOperationException("The node agent has not been started.");

    /// <summary>
    /// Waits for the runtime to answer, reads what runs already, and starts every loop. Returns before the node is ready
    /// (<see cref="Ready"/>). The API need not be reachable yet.
    /// </summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.RootDirectory);
        Directory.CreateDirectory(options.PodLogsDirectory);
        var driver = await WaitForRuntimeAsync(cancellationToken).ConfigureAwait(false);
        _events = new EventRecorder(system.Client, "kubelet", options.NodeName, system.Time, system.Loggers.CreateLogger<EventRecorder>());
        _events.Start();
        var parts = _parts = new KubeletParts(options, system, driver, _events, () => Port);
        if (parts.Cgroups.Prepare() is { } error)
        {
            LogCgroups(error);
        }

        if (system.ServingCertificate is { } certificate)
        {
            _server = ServerParts.Create(options, system, parts, certificate);
            Port = await _server.StartAsync(cancellationToken).ConfigureAwait(false);
        }

        while (!await parts.Watch.PrimeAsync(cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(RuntimeRetry, system.Time, cancellationToken).ConfigureAwait(false);
        }

        var stop = _stop.Token;
        parts.Director.Start(stop);
        parts.ApiPods.Subscribe(parts.Director.Handle);
        var known = parts.Informers.StartAsync(stop);
        _loops.Add(known);
        if (options.StaticPodPath is { } manifests)
        {
            var reader = new StaticPodReader(options.NodeName, system.Time);
            var folder = new StaticPodFolder(
                manifests, options.FileCheckFrequency, reader, parts.Director.SetStaticPods, system.Time, system.Loggers.CreateLogger<StaticPodFolder>());
            _loops.Add(folder.RunAsync(stop));
            known = Task.WhenAll(known, folder.Known);
        }

        _loops.Add(parts.NodeLoop.RunAsync(stop));
        _loops.Add(parts.LeaseLoop.RunAsync(stop));
        _loops.Add(parts.Manager.RunAsync(stop));
        _loops.Add(parts.Watch.RunAsync(stop));
        _loops.Add(parts.Disposal.RunAsync(stop));
        _loops.Add(parts.Housekeeping.RunAsync(known, stop));
        _loops.Add(parts.ContainerCollector.RunAsync(stop));
        _loops.Add(parts.ImageCollector.RunAsync(stop));
        _loops.Add(parts.LogRotation.RunAsync(stop));
        _loops.Add(parts.Evictions.RunAsync(stop));
        _events.Record(Node.Empty with { Metadata = ObjectMeta.Empty with { Name = options.NodeName, Uid = options.NodeName } }, "Normal", "Starting", "Starting kubelet.");
        LogStarted(options.NodeName, parts.Cache.Pods.Count);
    }

    /// <summary>Ends every loop. Containers keep running.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        if (_parts is { } parts)
        {
            await Task.WhenAll(_loops).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await parts.Director.WhenStoppedAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await parts.Probes.StopAllAsync().ConfigureAwait(false);
            await parts.DisposeAsync().ConfigureAwait(false);
        }

        if (_events is not null)
        {
            await _events.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None).ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>The runtime's cgroup driver; cgroupfs where it cannot tell.</summary>
    private async Task<CgroupDriver> WaitForRuntimeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var driver = await system.Runtime.GetCgroupDriverAsync(cancellationToken).ConfigureAwait(false);
            if (driver.IsOk)
            {
                return driver.Value;
            }

            if (!driver.Error.IsUnreachable)
            {
                return CgroupDriver.Cgroupfs;
            }

            await Task.Delay(RuntimeRetry, system.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The agent of node {Node} started with {Pods} pods in the runtime")]
    private partial void LogStarted(string node, int pods);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cgroups of pods could not be prepared: {Error}")]
    private partial void LogCgroups(string error);
}
