using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Contract.Containers;

public sealed record ContainerSecurity
{
    public CapabilitySet? Capabilities { get; init; }

    public bool Privileged { get; init; }

    public NamespaceOptions Namespaces { get; init; } = new();

    public SeLinuxLabel? SeLinux { get; init; }

    public long? RunAsUser { get; init; }

    /// <summary>Only together with a user.</summary>
    public long? RunAsGroup { get; init; }

    /// <summary>A user of the image's /etc/passwd; only when <see cref="RunAsUser"/> is null.</summary>
    public string RunAsUserName { get; init; } = "";

    public bool ReadOnlyRootFilesystem { get; init; }

    public IReadOnlyList<long> SupplementalGroups { get; init; } = [];

    public GroupsPolicy SupplementalGroupsPolicy { get; init; }

    public bool NoNewPrivileges { get; init; }

    public IReadOnlyList<string> MaskedPaths { get; init; } = [];

    public IReadOnlyList<string> ReadOnlyPaths { get; init; } = [];

    public SecurityProfile? Seccomp { get; init; }

    public SecurityProfile? AppArmor { get; init; }
}
