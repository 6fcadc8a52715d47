namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>A container as a list shows it.</summary>
public sealed record ContainerInfo
{
    public required string Id { get; init; }

    public required string SandboxId { get; init; }

    public required ContainerMetadata Metadata { get; init; }

    /// <summary>As the container was asked for.</summary>
    public string Image { get; init; } = "";

    /// <summary>Digest reference of the image in use.</summary>
    public string ImageRef { get; init; } = "";

    /// <summary>Empty on containerd below 1.7.</summary>
    public string ImageId { get; init; } = "";

    public RuntimeContainerState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;
}
