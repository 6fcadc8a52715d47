using System.Collections.Concurrent;
using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Probes;

/// <summary>Runs a worker for every probe of every pod on the node.</summary>
internal sealed partial class ProbeManager(
    ProbeRunner runner, ProbeResults results, Func<string, PodStatus?> statusOf, IEventRecorder events, TimeProvider time, ILogger<ProbeManager> logger)
{
    private readonly ConcurrentDictionary<ProbeKey, Running> _workers = new();

    /// <summary>Starts what is missing; may be repeated.</summary>
    public void AddPod(Pod pod)
    {
        foreach (var container in pod.Spec.Containers.Concat(pod.Spec.InitContainers.Where(container => container.IsRestartable())))
        {
            Add(pod, container, ProbeKind.Startup, container.StartupProbe);
            Add(pod, container, ProbeKind.Readiness, container.ReadinessProbe);
            Add(pod, container, ProbeKind.Liveness, container.LivenessProbe);
        }
    }

    /// <summary>The pod's status changed: workers that wait for their container look again.</summary>
    public void Wake(string podUid)
    {
        foreach (var (_, running) in _workers.Where(entry => entry.Key.PodUid == podUid))
        {
            running.Worker.Wake();
        }
    }

    /// <summary>A pod that ends is not restarted any more, but may still lose or keep its readiness.</summary>
    public void StopLivenessAndStartup(string podUid) => Stop(key => key.PodUid == podUid && key.Kind != ProbeKind.Readiness);

    public void RemovePod(string podUid) => Stop(key => key.PodUid == podUid);

    public async Task StopAllAsync()
    {
        var tasks = _workers.Values.Select(running => running.Task).ToList();
        Stop(_ => true);
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Add(Pod pod, Container container, ProbeKind kind, Probe? probe)
    {
        var key = new ProbeKey(pod.Metadata.Uid, container.Name, kind);
        if (probe is null || _workers.ContainsKey(key))
        {
            return;
        }

        var stop = new CancellationTokenSource();
        var worker = new ProbeWorker(key, container, probe, runner, results, statusOf, events, time);
        _workers[key] = new Running(worker, stop, Task.Run(() => RunAsync(key, worker, pod, stop.Token), CancellationToken.None));
    }

    private async Task RunAsync(ProbeKey key, ProbeWorker worker, Pod pod, CancellationToken cancellationToken)
    {
        try
        {
            await worker.RunAsync(pod, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogBroken(key.Kind, key.Container, exception);
            _workers.TryRemove(key, out _);
        }
    }

    private void Stop(Func<ProbeKey, bool> which)
    {
        foreach (var key in _workers.Keys.Where(which))
        {
            if (_workers.TryRemove(key, out var running))
            {
                running.Stop.Cancel();
                running.Stop.Dispose();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Kind} probe of container {Container} broke")]
    private partial void LogBroken(ProbeKind kind, string container, Exception exception);

    private sealed record Running(ProbeWorker Worker, CancellationTokenSource Stop, Task Task);
}
