using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Hooks;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Containers;

/// <summary>Ends containers: preStop hook and the wait for its turn are part of the grace period, the rest is the runtime's.</summary>
internal sealed class ContainerKiller(
    IContainerRuntime containers, ISandboxRuntime sandboxes, HookRunner hooks, RuntimeCache cache, IEventRecorder events, TimeProvider time)
{
    /// <param name="graceOverride">Seconds instead of what pod and probe say.</param>
    /// <returns>Null, or what failed.</returns>
    public async Task<RuntimeError?> KillAsync(Pod pod, ContainerKill kill, long? graceOverride, TerminationOrder? order, CancellationToken cancellationToken)
    {
        var container = pod.FindContainer(kill.Name);
        var grace = container is null ? GracePeriods.MinimumSeconds : GracePeriods.SecondsFor(pod, container, kill.Reason);
        var message = kill.Message.Length == 0 ? $"Stopping container {kill.Name}" : kill.Message;
        events.Record(pod, "Normal", "Killing", message, pod.FieldPath(kill.Name));
        grace = graceOverride ?? grace;
        var started = time.GetTimestamp();
        if (container?.Lifecycle?.PreStop is { } preStop && grace > 0)
        {
            await RunPreStopAsync(pod, container, kill.Id, preStop, TimeSpan.FromSeconds(grace), cancellationToken).ConfigureAwait(false);
        }

        if (order is not null && grace > 0)
        {
            await order.WaitForTurnAsync(kill.Name, TimeSpan.FromSeconds(grace) - time.GetElapsedTime(started), time, cancellationToken).ConfigureAwait(false);
        }

        var left = Math.Max(grace - (long)time.GetElapsedTime(started).TotalSeconds, GracePeriods.MinimumSeconds);
        var stopped = await containers.StopContainerAsync(kill.Id, TimeSpan.FromSeconds(left), cancellationToken).ConfigureAwait(false);
        order?.Ended(kill.Name);
        return stopped.Error is { IsNotFound: false } error ? error : null;
    }

    /// <summary>Ends everything of a pod, then its sandboxes. Null, or the first failure.</summary>
    public async Task<RuntimeError?> KillPodAsync(Pod pod, RuntimePod runtime, long? graceOverride, CancellationToken cancellationToken)
    {
        var running = runtime.Containers.Where(container => container.State is RuntimeContainerState.Running or RuntimeContainerState.Unknown).ToList();
        var order = pod.HasSidecars() ? new TerminationOrder(pod, running.Select(container => container.Metadata.Name)) : null;
        var kills = running.Select(container =>
            KillAsync(pod, new ContainerKill(container.Id, container.Metadata.Name, "", KillReason.Unknown), graceOverride, order, cancellationToken));
        var failures = await Task.WhenAll(kills).ConfigureAwait(false);
        foreach (var sandbox in runtime.Sandboxes.Where(sandbox => sandbox.State == SandboxState.Ready))
        {
            var stopped = await sandboxes.StopSandboxAsync(sandbox.Id, cancellationToken).ConfigureAwait(false);
            if (stopped.Error is { IsNotFound: false } error)
            {
                return error;
            }
        }

        await cache.RefreshAsync(pod.Metadata.Uid, cancellationToken).ConfigureAwait(false);
        return failures.FirstOrDefault(failure => failure is not null);
    }

    private async Task RunPreStopAsync(Pod pod, Container container, string id, LifecycleHandler handler, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var ips = cache.Get(pod.Metadata.Uid).Ips;
            if (await hooks.RunAsync(pod, container, id, handler, ips, both.Token).ConfigureAwait(false) is not null)
            {
                events.Record(pod, "Warning", "FailedPreStopHook", "PreStopHook failed", pod.FieldPath(container.Name));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            events.Record(pod, "Warning", "FailedPreStopHook", "PreStopHook failed", pod.FieldPath(container.Name));
        }
    }
}
