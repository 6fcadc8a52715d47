using Kubestrel.Runtimes.Contract.Images;

namespace Kubestrel.Runtimes.Contract.Containers;

/// <summary>Everything needed to make a container.</summary>
public sealed record ContainerConfig
{
    public required ContainerMetadata Metadata { get; init; }

    /// <summary>Image id or reference as ImageStatus answered it; must be on the node.</summary>
    public required ImageSpec Image { get; init; }

    /// <summary>Replaces the image's entrypoint; empty keeps it.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>Replaces the image's command; empty keeps it (unless <see cref="Command"/> is set).</summary>
    public IReadOnlyList<string> Args { get; init; } = [];

    public string WorkingDirectory { get; init; } = "";

    /// <summary>In order; a later one of the same name wins.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    public IReadOnlyList<MountBinding> Mounts { get; init; } = [];

    public IReadOnlyList<DeviceBinding> Devices { get; init; } = [];

    /// <summary>Fully qualified CDI device names, vendor/class=name.</summary>
    public IReadOnlyList<string> CdiDevices { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    /// <summary>Log file, relative to SandboxConfig.LogDirectory.</summary>
    public string LogPath { get; init; } = "";

    public bool Stdin { get; init; }

    public bool StdinOnce { get; init; }

    public bool Tty { get; init; }

    public LinuxResources Resources { get; init; } = new();

    public ContainerSecurity Security { get; init; } = new();
}
