using System.Collections.Concurrent;
using System.Threading.Channels;
using Kubestrel.Client;
using Kubestrel.Client.Events;
using Kubestrel.Client.Informers;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;
using Kubestrel.Scheduler.Framework;
using Kubestrel.Scheduler.Plugins.DefaultPreemption;
using Kubestrel.Scheduler.Profiles;
using Kubestrel.Scheduler.Queue;
using Microsoft.Extensions.Logging;

namespace Kubestrel.Scheduler;

/// <summary>
/// Assigns pods to nodes. One loop owns the columns and the queue: (1) it takes in what the informers report, (2) pops a pod,
/// (3) decides, (4) assumes the pod on its node and lets the binding run beside the loop, or (5) tries preemption and reports the failure.
/// </summary>
public sealed partial class Scheduler : IAsyncDisposable
{
    private readonly IEventRecorder _events;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger<Scheduler> _logger;
    private readonly Profile _profile = Profile.Default;
    private readonly InformerHub _informers;
    private readonly Binder _binder;
    private readonly Informer<PodDisruptionBudget> _budgets;
    private readonly ClusterColumns _cluster = new();
    private readonly SchedulingQueue _queue;
    private readonly Nominations _nominations = new();
    private readonly Channel<SchedulerInput> _inputs = Channel.CreateUnbounded<SchedulerInput>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<Task, bool> _bindings = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _loop = Task.CompletedTask;

    public Scheduler(IKubeClient client, IEventRecorder events, TimeProvider time, Random random, ILoggerFactory loggers)
    {
        _events = events;
        _time = time;
        _random = random;
        _logger = loggers.CreateLogger<Scheduler>();
        _informers = new InformerHub(client, time, loggers);
        _budgets = _informers.Get<PodDisruptionBudget>();
        _binder = new Binder(client, time);
        _queue = new SchedulingQueue(_profile.Filters);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _informers.Get<Node>().Subscribe(change => Post(new((change.Old, change.New), null, null)));
        _informers.Get<Pod>().Subscribe(change => Post(new(null, (change.Old, change.New), null)));
        await _informers.StartAsync(cancellationToken).ConfigureAwait(false);
        _loop = Task.Run(RunAsync, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        await Task.WhenAll(_bindings.Keys).ConfigureAwait(false);
        await _informers.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private void Post(SchedulerInput input) => _inputs.Writer.TryWrite(input);

    private async Task RunAsync()
    {
        ITimer? timer = null;
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                while (_inputs.Reader.TryRead(out var input))
                {
                    Apply(input);
                }

                var next = _queue.Advance(_time.GetUtcNow());
                if (_queue.Pop(_time.GetUtcNow()) is { } queued)
                {
                    TrySchedule(queued);
                    continue;
                }

                timer?.Dispose();
                timer = next is null ? null : _time.CreateTimer(_ => Post(default), null, Positive(next.Value - _time.GetUtcNow()), Timeout.InfiniteTimeSpan);
                await _inputs.Reader.WaitToReadAsync(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _inputs.Writer.TryComplete();
        }
        finally
        {
            timer?.Dispose();
        }
    }

    private static TimeSpan Positive(TimeSpan delay) => delay > TimeSpan.Zero ? delay : TimeSpan.FromMilliseconds(1);

    private void Apply(SchedulerInput input)
    {
        var now = _time.GetUtcNow();
        if (input.Node is { } node)
        {
            ApplyNode(node.Old, node.New, now);
        }
        else if (input.Pod is { } pod)
        {
            ApplyPod(pod.Old, pod.New, now);
        }
        else if (input.BindingFailed is { } failed && _queue.Return(failed, new HashSet<string>()))
        {
            // A pod the queue no longer knows was bound after all, by us or by another: it keeps its place.
            _cluster.RemovePod(ObjectKey.Of(failed.Pod.Pod));
        }
    }

    private void ApplyNode(Node? old, Node? @new, DateTimeOffset now)
    {
        if (@new is null)
        {
            _cluster.RemoveNode(old!.Metadata.Name);
            return;
        }

        _cluster.SetNode(@new);
        _queue.OnEvent(ClusterEvent.NodeChanged(old, @new), now);
    }

    private void ApplyPod(Pod? old, Pod? @new, DateTimeOffset now)
    {
        var pod = @new ?? old!;
        var key = ObjectKey.Of(pod);
        var holds = @new is { Spec.NodeName.Length: > 0, Status.Phase: not ("Succeeded" or "Failed") };
        if (holds)
        {
            _queue.Remove(key);
            _nominations.Remove(key);
            _cluster.SetPod(new PodToSchedule(pod), pod.Spec.NodeName);
            return;
        }

        if (@new is { Spec.NodeName.Length: 0, Metadata.DeletionTimestamp: null, Status.Phase: not ("Succeeded" or "Failed") })
        {
            if (@new.Spec.SchedulerName == _profile.SchedulerName && !_cluster.Holds(key))
            {
                _queue.Set(@new, now);
                _nominations.Take(old, @new);
            }

            return;
        }

        _queue.Remove(key);
        _nominations.Remove(key);
        if (_cluster.Holds(key))
        {
            _cluster.RemovePod(key);
            _queue.OnEvent(ClusterEvent.PodRemoved(pod), now);
        }
    }

    /// <summary>A pod whose scheduling breaks down must not take the loop with it: it is tried again after its back-off.</summary>
    private void TrySchedule(QueuedPod queued)
    {
        try
        {
            Schedule(queued);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(ObjectKey.Of(queued.Pod.Pod).ToString(), exception);
            _queue.Return(queued, new HashSet<string>());
        }
    }

    private void Schedule(QueuedPod queued)
    {
        var pod = queued.Pod;
        var key = ObjectKey.Of(pod.Pod);
        using var reserved = _nominations.Reserve(pod, _cluster);
        var decision = Algorithm.Decide(_profile, pod, _cluster, _nominations.NodeOf(key), _random.Next(int.MaxValue));
        if (decision.Node is { } node)
        {
            LogAssigned(key.ToString(), node);
            _cluster.SetPod(pod, node);
            _nominations.Remove(key);
            Track(BindAsync(queued, node));
            return;
        }

        if (_cluster.Count == 0)
        {
            _nominations.Remove(key);
            _queue.Return(queued, AllPlugins());
            Track(ReportAsync(pod.Pod, Diagnosis.NoNodes, PreemptionPlan.Nowhere("")));
            return;
        }

        var plan = Preemption.Plan(_profile, pod, _cluster, decision.Verdicts, _budgets.Items);
        Track(ReleaseAsync(_nominations.Apply(pod, plan.Nomination)));
        _queue.Return(queued, decision.Verdicts.Plugins);
        Track(ReportAsync(pod.Pod, Diagnosis.Describe(decision.Verdicts, plan.Message), plan));
    }

    private HashSet<string> AllPlugins() => [.. _profile.Filters.Select(plugin => plugin.Name)];

    private async Task BindAsync(QueuedPod queued, string node)
    {
        var pod = queued.Pod.Pod;
        try
        {
            var bound = await _binder.BindAsync(pod, node, _stop.Token).ConfigureAwait(false);
            if (bound.IsSuccess)
            {
                _events.Record(pod, "Normal", "Scheduled", $"Successfully assigned {ObjectKey.Of(pod)} to {node}");
                return;
            }

            LogBindingRefused(ObjectKey.Of(pod).ToString(), bound.Error.Message);
            if (!bound.IsNotFound)
            {
                _events.Record(pod, "Warning", "FailedScheduling", $"binding rejected: running Bind plugin \"DefaultBinder\": {bound.Error.Message}");
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(ObjectKey.Of(pod).ToString(), exception);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        Post(new(null, null, queued));
    }

    private async Task ReportAsync(Pod pod, string message, PreemptionPlan plan)
    {
        try
        {
            foreach (var victim in plan.Victims)
            {
                await _binder.EvictAsync(victim, pod, _stop.Token).ConfigureAwait(false);
                _events.Record(victim, "Normal", "Preempted", $"Preempted by pod {pod.Metadata.Uid} on node {plan.Nomination}");
            }

            _events.Record(pod, "Warning", "FailedScheduling", Diagnosis.ForEvent(message));
            await _binder.MarkUnschedulableAsync(pod, message, plan.Nomination, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(ObjectKey.Of(pod).ToString(), exception);
        }
        catch (OperationCanceledException)
        {
            LogBindingRefused(ObjectKey.Of(pod).ToString(), "the scheduler stops");
        }
    }

    /// <summary>Pods of lower priority that were nominated to the node another one takes now look for a place anew.</summary>
    private async Task ReleaseAsync(IReadOnlyList<Pod> displaced)
    {
        foreach (var pod in displaced)
        {
            try
            {
                await _binder.ClearNominationAsync(pod, _stop.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || _stop.IsCancellationRequested)
            {
                LogFailed(ObjectKey.Of(pod).ToString(), exception);
            }
        }
    }

    private void Track(Task task)
    {
        _bindings[task] = true;
        _ = task.ContinueWith(done => _bindings.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
