using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Waiting;

namespace Kubestrel.Kubelet.Probes;

/// <summary>
/// Probes one container for one purpose, every period. It waits while the container does not run, before its initial delay
/// has passed, and (liveness and readiness) until the startup probe succeeded. A failed liveness or a settled startup probe
/// rests until the container was replaced.
/// </summary>
internal sealed class ProbeWorker(
    ProbeKey key, Container container, Probe probe, ProbeRunner runner, ProbeResults results, Func<string, PodStatus?> statusOf, IEventRecorder events, TimeProvider time)
{
    private const int Attempts = 3;
    private static readonly TimeSpan NotNow = Timeout.InfiniteTimeSpan;

    private readonly ProbeTracker _tracker = new(Math.Max(1, probe.SuccessThreshold), Math.Max(1, probe.FailureThreshold));
    private readonly WakeSignal _wake = new(time);
    private string _containerId = "";
    private bool _onHold;
    private volatile bool _isWaiting;

    private TimeSpan Period => TimeSpan.FromSeconds(Math.Max(1, probe.PeriodSeconds));

    /// <summary>Looks again at once if the worker waits for its container.</summary>
    public void Wake()
    {
        if (_isWaiting)
        {
            _wake.Set();
        }
    }

    public async Task RunAsync(Pod pod, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            _isWaiting = true;
            var delay = await StepAsync(pod, cancellationToken).ConfigureAwait(false);
            if (delay is not { } wait)
            {
                return;
            }

            // A step that probed keeps its rhythm; one that could not is woken by the next change of the pod.
            if (wait == NotNow)
            {
                await _wake.WaitAsync(Period, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                _isWaiting = false;
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>How long to wait for the next step; null ends the worker.</summary>
    private async Task<TimeSpan?> StepAsync(Pod pod, CancellationToken cancellationToken)
    {
        if (statusOf(key.PodUid) is not { } status)
        {
            return NotNow;
        }

        if (PodFacts.IsTerminalPhase(status.Phase))
        {
            return null;
        }

        var current = status.ContainerStatuses.Find(found => found.Name == key.Container) ?? status.InitContainerStatuses.Find(found => found.Name == key.Container);
        if (current is null || current.ContainerID.Length == 0)
        {
            return NotNow;
        }

        Follow(current);
        if (_onHold)
        {
            return NotNow;
        }

        if (current.State.Running is not { } running)
        {
            results.Set(key, _containerId, ProbeOutcome.Failure);
            return current.State.Terminated is null || pod.Spec.RestartPolicy != "Never" ? NotNow : null;
        }

        var due = running.StartedAt.Value + TimeSpan.FromSeconds(probe.InitialDelaySeconds) - time.GetUtcNow();
        if (due > TimeSpan.Zero && probe.InitialDelaySeconds > 0)
        {
            return due;
        }

        if (current.Started == true ? key.Kind == ProbeKind.Startup : key.Kind != ProbeKind.Startup)
        {
            return NotNow;
        }

        await ProbeOnceAsync(pod, status.PodIP, cancellationToken).ConfigureAwait(false);
        return Period;
    }

    /// <summary>A new container starts with a clean slate; one that was ready before the agent started stays so.</summary>
    private void Follow(ContainerStatus current)
    {
        var id = current.ContainerID[(current.ContainerID.IndexOf("://", StringComparison.Ordinal) + 3)..];
        if (id == _containerId)
        {
            return;
        }

        results.Remove(key.Kind, _containerId);
        var isFirst = _containerId.Length == 0;
        _containerId = id;
        _onHold = false;
        _tracker.Reset();
        if (results.Get(key.Kind, id) is null)
        {
            results.Set(key, id, key.Kind switch
            {
                ProbeKind.Readiness => isFirst && current.Ready ? ProbeOutcome.Success : ProbeOutcome.Failure,
                ProbeKind.Liveness => ProbeOutcome.Success,
                _ => isFirst && current.Started == true ? ProbeOutcome.Success : ProbeOutcome.Unknown,
            });
        }
    }

    private async Task ProbeOnceAsync(Pod pod, string podIp, CancellationToken cancellationToken)
    {
        var result = default(ProbeResult);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            result = await runner.RunAsync(probe, container, _containerId, podIp, cancellationToken).ConfigureAwait(false);
            if (result.Error.Length == 0)
            {
                break;
            }
        }

        if (result.Error.Length > 0)
        {
            events.Record(pod, "Warning", "Unhealthy", $"{key.Kind} probe errored: {result.Error}", pod.FieldPath(key.Container));
            return;
        }

        if (result.Outcome == ProbeOutcome.Failure)
        {
            events.Record(pod, "Warning", "Unhealthy", $"{key.Kind} probe failed: {result.Output}", pod.FieldPath(key.Container));
        }
        else if (result.IsWarning)
        {
            events.Record(pod, "Warning", "ProbeWarning", $"{key.Kind} probe warning: {result.Output}", pod.FieldPath(key.Container));
        }

        if (!_tracker.Settles(result.Outcome))
        {
            return;
        }

        if (key.Kind == ProbeKind.Startup || (key.Kind == ProbeKind.Liveness && result.Outcome == ProbeOutcome.Failure))
        {
            _onHold = true;
            _tracker.Reset();
        }

        results.Set(key, _containerId, result.Outcome);
    }
}
