using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Containers;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Kubelet.Sandboxes;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Kubelet.Workers.Steps;

/// <summary>
/// Applies the plan. Order: 1. kill the pod or single containers, 2. drop old init containers, 3. sandbox, 4. ephemeral
/// containers, 5. init containers, 6. resizes, 7. main containers.
/// </summary>
internal sealed class RuntimeStep(
    IRuntime runtime,
    IProbeResults probes,
    SandboxConfigBuilder sandboxes,
    ContainerStarter starter,
    ContainerKiller killer,
    ImageManager images,
    ContainerResizer resizer,
    RuntimeCache cache,
    RuntimeClasses runtimeClasses,
    IEventRecorder events) : ISyncStep
{
    private static readonly TimeSpan SandboxRetry = TimeSpan.FromSeconds(2);

    public async Task<StepOutcome> RunAsync(SyncContext context, CancellationToken cancellationToken)
    {
        var pod = context.Pod;
        var actions = PodPlan.Compute(pod, context.Runtime, probes);
        if (actions.IsEmpty)
        {
            return StepOutcome.Continue;
        }

        if (!await KillAsync(context, actions, cancellationToken).ConfigureAwait(false))
        {
            return StepOutcome.Retry;
        }

        await DropInitContainersAsync(context, actions, cancellationToken).ConfigureAwait(false);
        if (!actions.CreateSandbox && actions.KillPod)
        {
            return StepOutcome.Continue;
        }

        var config = sandboxes.Build(pod, actions.Attempt, out var error);
        if (config is null)
        {
            events.Record(pod, "Warning", "FailedCreatePodSandBox", $"Failed to create pod sandbox: {error}");
            return StepOutcome.Retry;
        }

        var start = await WithSandboxAsync(context, actions, config, cancellationToken).ConfigureAwait(false);
        if (start is null)
        {
            context.RetryWithin(SandboxRetry);
            return StepOutcome.Retry;
        }

        await StartAsync(context, actions, start, cancellationToken).ConfigureAwait(false);
        return StepOutcome.Continue;
    }

    private async Task<bool> KillAsync(SyncContext context, PodActions actions, CancellationToken cancellationToken)
    {
        var pod = context.Pod;
        if (actions is { CreateSandbox: true, SandboxId.Length: > 0 })
        {
            events.Record(pod, "Normal", "SandboxChanged", "Pod sandbox changed, it will be killed and re-created.");
        }

        if (actions.KillPod && !context.Runtime.IsEmpty)
        {
            context.HasActed = true;
            return await killer.KillPodAsync(pod, context.Runtime, null, cancellationToken).ConfigureAwait(false) is null;
        }

        foreach (var kill in actions.ContainersToKill)
        {
            context.HasActed = true;
            if (await killer.KillAsync(pod, kill, null, null, cancellationToken).ConfigureAwait(false) is not null)
            {
                return false;
            }
        }

        if (actions.ContainersToKill.Count > 0)
        {
            var read = await cache.RefreshAsync(pod.Metadata.Uid, cancellationToken).ConfigureAwait(false);
            context.Runtime = read.IsOk ? read.Value : context.Runtime;
        }

        return true;
    }

    /// <summary>Of init containers only the newest is kept; before a new sandbox none.</summary>
    private async Task DropInitContainersAsync(SyncContext context, PodActions actions, CancellationToken cancellationToken)
    {
        foreach (var container in context.Pod.Spec.InitContainers)
        {
            var ended = context.Runtime.Containers.Where(status => status.Metadata.Name == container.Name && status.State != RuntimeContainerState.Running);
            foreach (var old in ended.Skip(actions.CreateSandbox ? 0 : 1))
            {
                await runtime.RemoveContainerAsync(old.Id, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<PodStart?> WithSandboxAsync(SyncContext context, PodActions actions, SandboxConfig config, CancellationToken cancellationToken)
    {
        var pod = context.Pod;
        var id = actions.SandboxId;
        var ips = context.Runtime.Ips;
        if (actions.CreateSandbox)
        {
            context.HasActed = true;
            if (await runtimeClasses.HandlerOfAsync(pod, cancellationToken).ConfigureAwait(false) is not { } handler)
            {
                events.Record(pod, "Warning", "FailedCreatePodSandBox", $"Failed to create pod sandbox: RuntimeClass.node.k8s.io {GoString.Quote(pod.Spec.RuntimeClassName!)} not found");
                return null;
            }

            Directory.CreateDirectory(config.LogDirectory);
            cancellationToken.ThrowIfCancellationRequested();

            // Not broken off half-way by a request to end the pod, as with containers.
            var made = await runtime.RunSandboxAsync(config, handler, CancellationToken.None).ConfigureAwait(false);
            if (!made.IsOk)
            {
                events.Record(pod, "Warning", "FailedCreatePodSandBox", $"Failed to create pod sandbox: {made.Error}");
                return null;
            }

            id = made.Value;
            var status = await runtime.GetSandboxAsync(id, cancellationToken).ConfigureAwait(false);
            if (!status.IsOk)
            {
                events.Record(pod, "Warning", "FailedPodSandBoxStatus", $"Unable to get pod sandbox status: {status.Error}");
                return null;
            }

            ips = status.Value.Ips;
        }

        return new PodStart(pod, context.Runtime, id, config, ips, context.Keyring, await ImageVolumesAsync(context, config, cancellationToken).ConfigureAwait(false));
    }

    private async Task<IReadOnlyDictionary<string, ImageSpec>> ImageVolumesAsync(SyncContext context, SandboxConfig config, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, ImageSpec>(StringComparer.Ordinal);
        foreach (var volume in context.Pod.Spec.Volumes.Where(volume => volume.Image is not null))
        {
            var image = await images.EnsureAsync(
                context.Pod, "", volume.Image!.Reference, volume.Image.PullPolicy, context.Keyring, config, cancellationToken).ConfigureAwait(false);
            if (image.Failure is null)
            {
                found[volume.Name] = new ImageSpec(image.Reference) { UserSpecifiedImage = volume.Image.Reference };
            }
        }

        return found;
    }

    private async Task StartAsync(SyncContext context, PodActions actions, PodStart start, CancellationToken cancellationToken)
    {
        var spec = context.Pod.Spec;
        var ephemeral = context.Pod.EphemeralContainers().ToList();
        foreach (var index in actions.EphemeralContainersToStart)
        {
            await StartAsync(context, start, ephemeral[index], spec.EphemeralContainers[index].TargetContainerName, cancellationToken).ConfigureAwait(false);
        }

        foreach (var index in actions.InitContainersToStart)
        {
            var container = spec.InitContainers[index];
            if (!await StartAsync(context, start, container, "", cancellationToken).ConfigureAwait(false) && !container.IsRestartable())
            {
                return;
            }
        }

        foreach (var resize in actions.ContainersToResize)
        {
            context.HasActed |= await resizer.ApplyAsync(context.Pod, resize, cancellationToken).ConfigureAwait(false);
        }

        foreach (var index in actions.ContainersToStart)
        {
            await StartAsync(context, start, spec.Containers[index], "", cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> StartAsync(SyncContext context, PodStart start, Container container, string target, CancellationToken cancellationToken)
    {
        var failure = await starter.StartAsync(start, container, target, cancellationToken).ConfigureAwait(false);
        context.Started[container.Name] = failure;
        context.HasActed |= failure is null || !failure.IsBackOff;
        if (failure is not null)
        {
            context.RetryWithin(failure.RetryAfter ?? SandboxRetry);
        }

        return failure is null;
    }
}
