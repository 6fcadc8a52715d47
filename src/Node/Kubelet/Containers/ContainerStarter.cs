using Kubestrel.Client.Events;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Backoff;
using Kubestrel.Kubelet.Hooks;
using Kubestrel.Kubelet.Images;
using Kubestrel.Kubelet.Logs;
using Kubestrel.Kubelet.Plans;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Kubelet.RuntimeState;
using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Kubelet.Containers;

/// <summary>
/// Starts one container. Steps: 1. back-off of a crashing one, 2. image, 3. configuration, 4. create, 5. start, 6. log link,
/// 7. postStart hook. Each failure is an event and the waiting reason of the container.
/// </summary>
internal sealed class ContainerStarter(
    IContainerRuntime runtime,
    ImageManager images,
    ContainerConfigBuilder configs,
    ContainerKiller killer,
    HookRunner hooks,
    BackoffTable crashes,
    LogPaths logs,
    IEventRecorder events)
{
    /// <summary>Null when the container runs.</summary>
    /// <param name="targetName">Container an ephemeral one looks into; empty for others.</param>
    public async Task<StartFailure?> StartAsync(PodStart start, Container container, string targetName, CancellationToken cancellationToken)
    {
        var pod = start.Pod;
        var field = pod.FieldPath(container.Name);
        if (CrashBackOff(pod, container, start.Runtime, field) is { } backOff)
        {
            return backOff;
        }

        var image = await images.EnsureAsync(pod, field, container.Image, container.ImagePullPolicy, start.Keyring, start.SandboxConfig, cancellationToken).ConfigureAwait(false);
        if (image.Failure is { } noImage)
        {
            events.Record(pod, "Warning", "Failed", $"Error: {noImage.Reason}", field);
            return noImage;
        }

        var restartCount = start.Runtime.Find(container.Name) is { } last
            ? ContainerLabels.RestartCountOf(last) + 1
            : logs.NextRestartCount(pod, container.Name);
        var targetId = "";
        if (targetName.Length > 0)
        {
            if (start.Runtime.Find(targetName) is not { State: RuntimeContainerState.Running } target)
            {
                return Fail(pod, field, "CreateContainerConfigError", $"unable to find target container {targetName}");
            }

            targetId = target.Id;
        }

        var (config, error) = await configs.BuildAsync(
            pod, container, restartCount, start.PodIps, image, targetId, start.ImageVolumes, cancellationToken).ConfigureAwait(false);
        if (config is null)
        {
            return Fail(pod, field, "CreateContainerConfigError", error);
        }

        // A request to end the pod must not break off a create or start half-way: the runtime would be left with a container that can
        // neither run nor be stopped. The runtime's own deadline bounds these calls.
        cancellationToken.ThrowIfCancellationRequested();
        var created = await runtime.CreateContainerAsync(start.SandboxId, config, start.SandboxConfig, CancellationToken.None).ConfigureAwait(false);
        if (!created.IsOk)
        {
            return Fail(pod, field, "CreateContainerError", created.Error.Message);
        }

        events.Record(pod, "Normal", "Created", $"Created container: {container.Name}", field);
        var started = await runtime.StartContainerAsync(created.Value, CancellationToken.None).ConfigureAwait(false);
        if (!started.IsOk)
        {
            return Fail(pod, field, "RunContainerError", started.Error.Message);
        }

        events.Record(pod, "Normal", "Started", $"Started container {container.Name}", field);
        LinkLog(pod, container, created.Value, Path.Combine(start.SandboxConfig.LogDirectory, config.LogPath));
        return await RunPostStartAsync(start, container, created.Value, field, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What keys the back-off of a container; another image starts afresh.</summary>
    public static string BackOffKey(Pod pod, Container container) =>
        $"{pod.Metadata.Name}_{pod.Metadata.Namespace}_{pod.Metadata.Uid}_{container.Name}_{ContainerLabels.HashOf(container):x}";

    private StartFailure? CrashBackOff(Pod pod, Container container, RuntimePod runtimePod, string field)
    {
        var ended = runtimePod.Containers.FirstOrDefault(status => status.Metadata.Name == container.Name && status.State == RuntimeContainerState.Exited);
        if (ended?.FinishedAt is not { } finished)
        {
            return null;
        }

        var key = BackOffKey(pod, container);
        if (crashes.RemainingSince(key, finished) is var left && left > TimeSpan.Zero)
        {
            events.Record(pod, "Warning", "BackOff", $"Back-off restarting failed container {container.Name} in pod {pod.Describe()}", field);
            return new StartFailure(
                StartFailure.CrashLoopBackOff,
                $"back-off {Duration.From(crashes.Get(key))} restarting failed container={container.Name} pod={pod.Describe()}",
                left);
        }

        crashes.Next(key, finished);
        return null;
    }

    private async Task<StartFailure?> RunPostStartAsync(PodStart start, Container container, string id, string field, CancellationToken cancellationToken)
    {
        if (container.Lifecycle?.PostStart is not { } handler)
        {
            return null;
        }

        if (await hooks.RunAsync(start.Pod, container, id, handler, start.PodIps, cancellationToken).ConfigureAwait(false) is not { } message)
        {
            return null;
        }

        events.Record(start.Pod, "Warning", "FailedPostStartHook", "PostStartHook failed", field);
        var kill = new ContainerKill(id, container.Name, "FailedPostStartHook", KillReason.FailedPostStartHook);
        await killer.KillAsync(start.Pod, kill, null, null, cancellationToken).ConfigureAwait(false);
        return new StartFailure("PostStartHookError", message);
    }

    private StartFailure Fail(Pod pod, string field, string reason, string message)
    {
        events.Record(pod, "Warning", "Failed", $"Error: {message}", field);
        return new StartFailure(reason, message);
    }

    private void LinkLog(Pod pod, Container container, string id, string logFile)
    {
        if (logs.Link(pod, container.Name, id) is not { } link || !File.Exists(logFile))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(link)!);
            File.CreateSymbolicLink(link, logFile);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            events.Record(pod, "Warning", "Failed", $"Failed to create legacy symbolic link: {exception.Message}");
        }
    }
}
