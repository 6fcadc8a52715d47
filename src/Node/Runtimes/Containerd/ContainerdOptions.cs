namespace Kubestrel.Runtimes.Containerd;

/// <summary>What the owner of a cluster decides about its containerd.</summary>
public sealed record ContainerdOptions
{
    /// <summary>Image of the pause container; never removed by image garbage collection.</summary>
    public required string SandboxImage { get; init; }

    /// <summary>Cgroup driver of the node: true makes runc talk to systemd.</summary>
    public bool SystemdCgroup { get; init; }

    /// <summary>trace, debug, info, warn, error.</summary>
    public string LogLevel { get; init; } = "warn";

    /// <summary>Folders to look for programs in, besides PATH.</summary>
    public IReadOnlyList<string> ProgramFolders { get; init; } = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    public IReadOnlyList<string> CniPluginFolders { get; init; } = ["/usr/lib/cni", "/opt/cni/bin"];

    /// <summary>How long containerd may take until it answers.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Names that keep their value in containerd's environment, besides PATH and HOME.</summary>
    public IReadOnlyList<string> PassedEnvironment { get; init; } =
        ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"];
}
