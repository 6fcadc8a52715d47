using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.Waiting;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Kubelet.Workers;

/// <summary>
/// Drives one pod through its life, one step at a time. Others change what it works on (a new specification, a request to
/// end) and wake it; a request to end interrupts a start that is under way, a shorter grace period an end.
/// </summary>
internal sealed partial class PodWorker(string uid, PodLife life, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan ErrorDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxErrorDelay = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly WakeSignal _wake = new(time);
    private Pod? _pod;
    private Pod? _mirror;
    private bool _endRequested;
    private bool _isGone;
    private long? _grace;
    private CancellationTokenSource? _interrupt;

    public string Uid => uid;

    public WorkerPhase Phase { get; private set; }

    public Pod? Pod
    {
        get
        {
            lock (_gate)
            {
                return _pod;
            }
        }
    }

    /// <summary>The pod has left the API.</summary>
    public bool IsGone
    {
        get
        {
            lock (_gate)
            {
                return _isGone;
            }
        }
    }

    /// <summary>Containers may still run: it is not at its end yet.</summary>
    public bool MayRun => Phase is WorkerPhase.Syncing or WorkerPhase.Terminating;

    public void Update(Pod pod, Pod? mirror)
    {
        lock (_gate)
        {
            _pod = pod;
            _mirror = mirror;
        }

        if (pod.IsDeleting() && !pod.IsMirror())
        {
            End(pod.Metadata.DeletionGracePeriodSeconds, isGone: false);
        }
        else
        {
            Wake();
        }
    }

    /// <param name="grace">Seconds; null leaves it to the pod. The shortest asked for counts.</param>
    /// <param name="isGone">The pod is no longer in the API.</param>
    public void End(long? grace, bool isGone)
    {
        lock (_gate)
        {
            var shorter = grace is not null && (_grace is null || grace < _grace);
            _grace = shorter ? grace : _grace;
            _isGone |= isGone;
            var interrupts = !_endRequested || (shorter && Phase == WorkerPhase.Terminating);

            // Before the interruption, which may run the worker's next step at once: that one must know why.
            _endRequested = true;
            if (interrupts)
            {
                _interrupt?.Cancel();
            }
        }

        Wake();
    }

    public void Wake() => _wake.Set();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var errors = 0;
        while (!cancellationToken.IsCancellationRequested && Phase != WorkerPhase.Finished)
        {
            TimeSpan? delay;
            try
            {
                delay = await StepAsync(cancellationToken).ConfigureAwait(false);
                errors = 0;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Interrupted by a request to end: look again at once.
                continue;
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(uid, exception);
                var wait = ErrorDelay * Math.Pow(2, Math.Min(errors++, 6));
                delay = wait < MaxErrorDelay ? wait : MaxErrorDelay;
            }

            if (Phase != WorkerPhase.Finished && delay != TimeSpan.Zero)
            {
                await _wake.WaitAsync(delay ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<TimeSpan?> StepAsync(CancellationToken cancellationToken)
    {
        var (pod, mirror, grace) = Begin(cancellationToken, out var interrupt);
        if (pod is null)
        {
            return null;
        }

        try
        {
            switch (Phase)
            {
                case WorkerPhase.Syncing:
                    var synced = await life.SyncAsync(pod, mirror, interrupt.Token).ConfigureAwait(false);
                    if (synced.IsTerminal)
                    {
                        MoveTo(WorkerPhase.Terminating);
                        return TimeSpan.Zero;
                    }

                    return synced.Delay;
                case WorkerPhase.Terminating:
                    var stopped = await life.TerminateAsync(pod, grace, interrupt.Token).ConfigureAwait(false);
                    if (stopped)
                    {
                        MoveTo(WorkerPhase.Terminated);
                        return TimeSpan.Zero;
                    }

                    return ErrorDelay;
                default:
                    if (await life.CleanUpAsync(pod, cancellationToken).ConfigureAwait(false))
                    {
                        MoveTo(WorkerPhase.Finished);
                        return TimeSpan.Zero;
                    }

                    return ErrorDelay;
            }
        }
        finally
        {
            lock (_gate)
            {
                _interrupt = null;
            }

            interrupt.Dispose();
        }
    }

    private (Pod? Pod, Pod? Mirror, long? Grace) Begin(CancellationToken cancellationToken, out CancellationTokenSource interrupt)
    {
        lock (_gate)
        {
            if (_endRequested && Phase == WorkerPhase.Syncing)
            {
                Phase = WorkerPhase.Terminating;
            }

            interrupt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _interrupt = interrupt;
            return (_pod, _mirror, _grace);
        }
    }

    private void MoveTo(WorkerPhase phase)
    {
        lock (_gate)
        {
            Phase = phase;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Synchronizing pod {Uid} failed")]
    private partial void LogFailed(string uid, Exception exception);
}
