using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Runtimes.Fake;

internal sealed class FakeContainer(string id, string sandboxId, ContainerConfig config, FakeProgram program, string imageRef, string logPath, DateTimeOffset createdAt)
{
    public string Id => id;

    public string SandboxId => sandboxId;

    public ContainerConfig Config => config;

    public FakeProgram Program => program;

    public string LogPath => logPath;

    public RuntimeContainerState State { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public int ExitCode { get; set; }

    public string Reason { get; set; } = "";

    public string Message { get; set; } = "";

    public LinuxResources Resources { get; set; } = config.Resources;

    /// <summary>Completed when the container has ended.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ContainerInfo Info => new()
    {
        Id = id,
        SandboxId = sandboxId,
        Metadata = config.Metadata,
        Image = config.Image.Image,
        ImageRef = imageRef,
        ImageId = imageRef,
        State = State,
        CreatedAt = createdAt,
        Labels = config.Labels,
        Annotations = config.Annotations,
    };

    public RuntimeContainerStatus Status => new()
    {
        Id = id,
        Metadata = config.Metadata,
        State = State,
        CreatedAt = createdAt,
        StartedAt = StartedAt,
        FinishedAt = FinishedAt,
        ExitCode = ExitCode,
        Image = config.Image.Image,
        ImageRef = imageRef,
        ImageId = imageRef,
        Reason = Reason,
        Message = Message,
        Labels = config.Labels,
        Annotations = config.Annotations,
        Mounts = config.Mounts,
        LogPath = logPath,
        Resources = Resources,
    };

    public bool Matches(ContainerFilter? filter) =>
        filter is null
        || ((filter.Id is null || id.StartsWith(filter.Id, StringComparison.Ordinal))
            && (filter.State is null || filter.State == State)
            && (filter.SandboxId is null || filter.SandboxId == sandboxId)
            && FakeLabels.Match(filter.Labels, config.Labels));
}
