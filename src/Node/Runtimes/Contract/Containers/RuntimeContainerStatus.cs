namespace Kubestrel.Runtimes.Contract.Containers;

public sealed record RuntimeContainerStatus
{
    public required string Id { get; init; }

    public required ContainerMetadata Metadata { get; init; }

    /// <summary>Only lists tell it: empty in the answer about a single container.</summary>
    public string SandboxId { get; init; } = "";

    public RuntimeContainerState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null until started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Null until ended.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>128 + signal for a killed process.</summary>
    public int ExitCode { get; init; }

    /// <summary>As the container was asked for.</summary>
    public string Image { get; init; } = "";

    /// <summary>Digest reference of the image in use.</summary>
    public string ImageRef { get; init; } = "";

    /// <summary>Empty on containerd below 1.7.</summary>
    public string ImageId { get; init; } = "";

    /// <summary>One word: Completed, Error, OOMKilled, StartError, ContainerStatusUnknown.</summary>
    public string Reason { get; init; } = "";

    public string Message { get; init; } = "";

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    public IReadOnlyList<MountBinding> Mounts { get; init; } = [];

    /// <summary>Absolute path.</summary>
    public string LogPath { get; init; } = "";

    /// <summary>Null where the runtime does not report what is applied.</summary>
    public LinuxResources? Resources { get; init; }

    /// <summary>Null where the runtime does not report it.</summary>
    public ContainerUser? User { get; init; }
}
