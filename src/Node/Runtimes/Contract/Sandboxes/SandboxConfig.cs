using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Runtimes.Contract.Sandboxes;

/// <summary>Everything needed to make a sandbox.</summary>
public sealed record SandboxConfig
{
    public required SandboxMetadata Metadata { get; init; }

    /// <summary>Empty for a pod on the host network.</summary>
    public string Hostname { get; init; } = "";

    /// <summary>Folder that holds container log files; ContainerConfig.LogPath is relative to it.</summary>
    public string LogDirectory { get; init; } = "";

    /// <summary>Null: the runtime copies the host's resolv.conf.</summary>
    public DnsSettings? Dns { get; init; }

    public IReadOnlyList<PortBinding> Ports { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = EmptyMap.Value;

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = EmptyMap.Value;

    /// <summary>Path below each cgroup hierarchy (cgroupfs) or a slice name (systemd); empty is the runtime's default.</summary>
    public string CgroupParent { get; init; } = "";

    public SandboxSecurity Security { get; init; } = new();

    public IReadOnlyDictionary<string, string> Sysctls { get; init; } = EmptyMap.Value;

    public LinuxResources? Overhead { get; init; }

    /// <summary>Sum over the pod's containers.</summary>
    public LinuxResources? Resources { get; init; }
}
