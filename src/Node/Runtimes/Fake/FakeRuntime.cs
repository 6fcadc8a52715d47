using Kubestrel.Runtimes.Contract;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Sandboxes;
using Kubestrel.Runtimes.Contract.Stats;
using Kubestrel.Runtimes.Contract.Status;
using Kubestrel.Runtimes.Contract.Streaming;

namespace Kubestrel.Runtimes.Fake;

/// <summary>
/// A runtime in memory for tests: containers do what their <see cref="FakeProgram"/> says, on the given clock, and write real log files in CRI's format.
/// Differences from a real one are scripted through <see cref="Faults"/>, <see cref="Images"/> and the methods at the end.
/// </summary>
public sealed class FakeRuntime : IRuntime
{
    private readonly TimeProvider timeProvider;
    private readonly FakeEvents events = new();
    private readonly FakeWorld world;

    public FakeRuntime(TimeProvider timeProvider)
    {
        this.timeProvider = timeProvider;
        world = new FakeWorld(timeProvider, events);
    }

    public FakeFaults Faults { get; } = new();

    public FakeImages Images { get; } = new();

    /// <summary>What a new container does; the default runs until stopped.</summary>
    public Func<ContainerConfig, FakeProgram> ProgramFor { get; set; } = _ => new();

    public RuntimeVersion Version { get; set; } = new("fake", "1.0.0", "v1");

    public RuntimeStatus Status { get; set; } = new()
    {
        Conditions = [new(RuntimeStatus.RuntimeReady, true, "", ""), new(RuntimeStatus.NetworkReady, true, "", "")],
        Handlers = [new("", true, true)],
    };

    /// <summary>Null: Unimplemented, as on containerd 1.6.</summary>
    public CgroupDriver? CgroupDriver { get; set; }

    /// <summary>False: Unimplemented, as on containerd 1.6.</summary>
    public bool HasEvents { get; set; } = true;

    /// <summary>The last pod CIDR told.</summary>
    public string PodCidr { get; private set; } = "";

    public Uri StreamingBase { get; set; } = new("http://127.0.0.1:1/");

    public Task<RuntimeResult<string>> RunSandboxAsync(SandboxConfig config, string runtimeHandler, CancellationToken cancellationToken) =>
        Do("RunSandbox", config.Metadata.Name, () => RuntimeResult<string>.From(world.AddSandbox(config, runtimeHandler).Id), cancellationToken);

    public Task<RuntimeResult> StopSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        DoFor("StopSandbox", sandboxId, world.Sandbox, world.StopSandbox, cancellationToken);

    public Task<RuntimeResult> RemoveSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        DoFor("RemoveSandbox", sandboxId, world.Sandbox, world.RemoveSandbox, cancellationToken);

    public Task<RuntimeResult<SandboxStatus>> GetSandboxAsync(string sandboxId, CancellationToken cancellationToken) =>
        Do("GetSandbox", sandboxId, () => world.Sandbox(sandboxId) is { } s ? RuntimeResult<SandboxStatus>.From(s.Status) : NoSandbox(sandboxId), cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<SandboxInfo>>> ListSandboxesAsync(SandboxFilter? filter, CancellationToken cancellationToken) =>
        Do("ListSandboxes", "", () => RuntimeResult<IReadOnlyList<SandboxInfo>>.From(world.Sandboxes(filter)), cancellationToken);

    public Task<RuntimeResult<string>> CreateContainerAsync(
        string sandboxId, ContainerConfig config, SandboxConfig sandboxConfig, CancellationToken cancellationToken) =>
        Do("CreateContainer", config.Metadata.Name, () => Create(sandboxId, config, sandboxConfig), cancellationToken);

    public async Task<RuntimeResult> StartContainerAsync(string containerId, CancellationToken cancellationToken)
    {
        if (world.Container(containerId) is { } waiting)
        {
            await waiting.Program.StartGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        return await Do("StartContainer", containerId, () => world.Container(containerId) is { } c ? Start(c) : NoContainer(containerId), cancellationToken).ConfigureAwait(false);
    }

    public async Task<RuntimeResult> StopContainerAsync(string containerId, TimeSpan grace, CancellationToken cancellationToken)
    {
        if (Faults.Enter("StopContainer", containerId) is { } fault)
        {
            return fault;
        }

        if (world.Container(containerId) is not { State: RuntimeContainerState.Running } container)
        {
            return default;
        }

        var delay = container.Program.StopDelay;
        var killed = grace == TimeSpan.Zero || delay > grace;
        var wait = killed ? grace : delay;
        if (wait > TimeSpan.Zero)
        {
            await Task.WhenAny(container.Ended.Task, Task.Delay(wait, timeProvider, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }

        world.Exit(container, killed ? 137 : container.Program.StopExitCode, null);
        return default;
    }

    public Task<RuntimeResult> RemoveContainerAsync(string containerId, CancellationToken cancellationToken) =>
        DoFor("RemoveContainer", containerId, world.Container, world.RemoveContainer, cancellationToken);

    public Task<RuntimeResult<RuntimeContainerStatus>> GetContainerAsync(string containerId, CancellationToken cancellationToken) =>
        Do(
            "GetContainer",
            containerId,
            () => world.Container(containerId) is { } c ? RuntimeResult<RuntimeContainerStatus>.From(c.Status) : NoContainer(containerId),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<ContainerInfo>>> ListContainersAsync(ContainerFilter? filter, CancellationToken cancellationToken) =>
        Do(
            "ListContainers",
            "",
            () => RuntimeResult<IReadOnlyList<ContainerInfo>>.From([.. world.Containers(filter).Select(c => c.Info)]),
            cancellationToken);

    public Task<RuntimeResult> UpdateContainerResourcesAsync(string containerId, LinuxResources resources, CancellationToken cancellationToken) =>
        DoRunning("UpdateContainerResources", containerId, c => c.Resources = resources, cancellationToken);

    public Task<RuntimeResult> ReopenContainerLogAsync(string containerId, CancellationToken cancellationToken) =>
        DoRunning("ReopenContainerLog", containerId, c => File.AppendAllText(c.LogPath, ""), cancellationToken);

    public Task<RuntimeResult<ExecResult>> ExecSyncAsync(
        string containerId, IReadOnlyList<string> command, TimeSpan timeout, CancellationToken cancellationToken) =>
        Do(
            "ExecSync",
            containerId,
            () => world.Container(containerId) is { State: RuntimeContainerState.Running } c
                ? RuntimeResult<ExecResult>.From(c.Program.Exec(command))
                : NoContainer(containerId),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<ImageInfo>>> ListImagesAsync(string? reference, CancellationToken cancellationToken) =>
        Do("ListImages", reference ?? "", () => RuntimeResult<IReadOnlyList<ImageInfo>>.From(Images.List(reference)), cancellationToken);

    public Task<RuntimeResult<ImageLookup>> GetImageAsync(ImageSpec image, CancellationToken cancellationToken) =>
        Do("GetImage", image.Image, () => RuntimeResult<ImageLookup>.From(new(Images.Find(image.Image))), cancellationToken);

    public Task<RuntimeResult<ImageFilesystems>> GetImageFilesystemsAsync(CancellationToken cancellationToken) =>
        Do(
            "GetImageFilesystems",
            "",
            () => RuntimeResult<ImageFilesystems>.From(new(
                [new(timeProvider.GetUtcNow(), "/", Images.List(null).Aggregate(0UL, (sum, i) => sum + i.SizeBytes), (ulong)Images.List(null).Count)], [])),
            cancellationToken);

    public Task<RuntimeResult<string>> PullImageAsync(
        ImageSpec image, RegistryCredential? credential, SandboxConfig? sandbox, CancellationToken cancellationToken) =>
        Do("PullImage", image.Image, () => Images.Pull(image.Image), cancellationToken);

    public Task<RuntimeResult> RemoveImageAsync(ImageSpec image, CancellationToken cancellationToken)
    {
        return Do("RemoveImage", image.Image, Remove, cancellationToken);

        RuntimeResult Remove()
        {
            Images.Remove(image.Image);
            return default;
        }
    }

    public Task<RuntimeResult<Uri>> ExecUrlAsync(ExecStreamRequest request, CancellationToken cancellationToken) =>
        Do("ExecUrl", request.ContainerId, () => RuntimeResult<Uri>.From(new Uri(StreamingBase, "exec/" + request.ContainerId)), cancellationToken);

    public Task<RuntimeResult<Uri>> AttachUrlAsync(AttachStreamRequest request, CancellationToken cancellationToken) =>
        Do("AttachUrl", request.ContainerId, () => RuntimeResult<Uri>.From(new Uri(StreamingBase, "attach/" + request.ContainerId)), cancellationToken);

    public Task<RuntimeResult<Uri>> PortForwardUrlAsync(string sandboxId, IReadOnlyList<int> ports, CancellationToken cancellationToken) =>
        Do("PortForwardUrl", sandboxId, () => RuntimeResult<Uri>.From(new Uri(StreamingBase, "portforward/" + sandboxId)), cancellationToken);

    public Task<RuntimeResult<ContainerUsage>> GetContainerStatsAsync(string containerId, CancellationToken cancellationToken) =>
        Do(
            "GetContainerStats",
            containerId,
            () => world.Container(containerId) is { } c ? RuntimeResult<ContainerUsage>.From(FakeUsage.Of(c, timeProvider.GetUtcNow())) : NoContainer(containerId),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<ContainerUsage>>> ListContainerStatsAsync(StatsFilter? filter, CancellationToken cancellationToken) =>
        Do("ListContainerStats", "", () => RuntimeResult<IReadOnlyList<ContainerUsage>>.From(FakeUsage.List(world, filter, timeProvider.GetUtcNow())), cancellationToken);

    public Task<RuntimeResult<SandboxUsage>> GetSandboxStatsAsync(string sandboxId, CancellationToken cancellationToken) =>
        Do(
            "GetSandboxStats",
            sandboxId,
            () => world.Sandbox(sandboxId) is { } s ? RuntimeResult<SandboxUsage>.From(FakeUsage.Of(s, world, timeProvider.GetUtcNow())) : NoSandbox(sandboxId),
            cancellationToken);

    public Task<RuntimeResult<IReadOnlyList<SandboxUsage>>> ListSandboxStatsAsync(StatsFilter? filter, CancellationToken cancellationToken) =>
        Do(
            "ListSandboxStats",
            "",
            () => RuntimeResult<IReadOnlyList<SandboxUsage>>.From(
            [
                .. world.Sandboxes(new SandboxFilter { Id = filter?.Id, State = SandboxState.Ready, Labels = filter?.Labels ?? EmptyMap.Value })
                    .Select(s => FakeUsage.Of(world.Sandbox(s.Id)!, world, timeProvider.GetUtcNow())),
            ]),
            cancellationToken);

    public Task<RuntimeResult<RuntimeVersion>> GetVersionAsync(CancellationToken cancellationToken) =>
        Do("GetVersion", "", () => RuntimeResult<RuntimeVersion>.From(Version), cancellationToken);

    public Task<RuntimeResult<RuntimeStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        Do("GetStatus", "", () => RuntimeResult<RuntimeStatus>.From(Status), cancellationToken);

    public Task<RuntimeResult<CgroupDriver>> GetCgroupDriverAsync(CancellationToken cancellationToken) =>
        Do("GetCgroupDriver", "", () => CgroupDriver is { } driver ? RuntimeResult<CgroupDriver>.From(driver) : Unimplemented("RuntimeConfig"), cancellationToken);

    public Task<RuntimeResult> UpdatePodCidrAsync(string podCidr, CancellationToken cancellationToken)
    {
        return Do("UpdatePodCidr", podCidr, Update, cancellationToken);

        RuntimeResult Update()
        {
            PodCidr = podCidr;
            return default;
        }
    }

    public IAsyncEnumerable<ContainerEvent> WatchContainerEventsAsync(CancellationToken cancellationToken) =>
        HasEvents ? events.WatchAsync(cancellationToken) : Refuse();

    /// <summary>Ends a running container as if its process had exited; reason null is Completed or Error by the code.</summary>
    public void Exit(string containerId, int code, string? reason = null) => world.Exit(Known(containerId), code, reason);

    /// <summary>Writes a line to a container's log file; stream is stdout or stderr.</summary>
    public void WriteLog(string containerId, string stream, string line) => Append(Known(containerId), stream, line);

    /// <summary>The sandbox ends by itself, with its containers.</summary>
    public void KillSandbox(string sandboxId) => world.StopSandbox(world.Sandbox(sandboxId) ?? throw new ArgumentException("no such sandbox", nameof(sandboxId)));

    private static RuntimeError NoSandbox(string id) => new(RuntimeErrorCode.NotFound, $"an error occurred when try to find sandbox \"{id}\": not found");

    private static RuntimeError NoContainer(string id) => new(RuntimeErrorCode.NotFound, $"an error occurred when try to find container \"{id}\": not found");

    private static RuntimeError Unimplemented(string method) =>
        new(RuntimeErrorCode.Unimplemented, $"unknown method {method} for service runtime.v1.RuntimeService");

    private static async IAsyncEnumerable<ContainerEvent> Refuse()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new ContainerEvent { Error = Unimplemented("GetContainerEvents") };
    }

    private FakeContainer Known(string id) => world.Container(id) ?? throw new ArgumentException("no such container", nameof(id));

    private RuntimeResult<string> Create(string sandboxId, ContainerConfig config, SandboxConfig sandboxConfig)
    {
        if (world.Sandbox(sandboxId) is not { State: SandboxState.Ready })
        {
            return NoSandbox(sandboxId);
        }

        if (Images.Find(config.Image.Image) is not { } image)
        {
            return new RuntimeError(RuntimeErrorCode.NotFound, $"failed to resolve image \"{config.Image.Image}\": not found");
        }

        var logPath = config.LogPath.Length > 0 && sandboxConfig.LogDirectory.Length > 0 ? Path.Combine(sandboxConfig.LogDirectory, config.LogPath) : "";
        return world.AddContainer(sandboxId, config, ProgramFor(config), image.Id, logPath).Id;
    }

    private RuntimeResult Start(FakeContainer container)
    {
        if (container.Program.StartError is null)
        {
            foreach (var line in container.Program.Output)
            {
                Append(container, "stdout", line);
            }
        }

        return world.Start(container);
    }

    private void Append(FakeContainer container, string stream, string line)
    {
        if (container.LogPath.Length > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(container.LogPath)!);
            File.AppendAllText(container.LogPath, CriLogLine.Format(timeProvider.GetUtcNow(), stream, line));
        }
    }

    private Task<RuntimeResult<T>> Do<T>(string method, string subject, Func<RuntimeResult<T>> work, CancellationToken cancellationToken)
        where T : notnull
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Faults.Enter(method, subject) is { } fault ? fault : work());
    }

    private Task<RuntimeResult> Do(string method, string subject, Func<RuntimeResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Faults.Enter(method, subject) is { } fault ? fault : work());
    }

    private Task<RuntimeResult> DoFor<T>(string method, string id, Func<string, T?> find, Action<T> work, CancellationToken cancellationToken)
        where T : class
    {
        return Do(method, id, Work, cancellationToken);

        RuntimeResult Work()
        {
            if (find(id) is { } found)
            {
                work(found);
            }

            return default;
        }
    }

    private Task<RuntimeResult> DoRunning(string method, string id, Action<FakeContainer> work, CancellationToken cancellationToken)
    {
        return Do(method, id, Work, cancellationToken);

        RuntimeResult Work()
        {
            if (world.Container(id) is not { } container)
            {
                return NoContainer(id);
            }

            if (container.State != RuntimeContainerState.Running)
            {
                return new RuntimeError(RuntimeErrorCode.Unknown, "container is not running");
            }

            work(container);
            return default;
        }
    }
}
