using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Contract.Sandboxes;

public sealed record SandboxSecurity
{
    public NamespaceOptions Namespaces { get; init; } = new();

    public SeLinuxLabel? SeLinux { get; init; }

    public long? RunAsUser { get; init; }

    public long? RunAsGroup { get; init; }

    public bool ReadOnlyRootFilesystem { get; init; }

    public IReadOnlyList<long> SupplementalGroups { get; init; } = [];

    public GroupsPolicy SupplementalGroupsPolicy { get; init; }

    public bool Privileged { get; init; }

    public SecurityProfile? Seccomp { get; init; }

    public SecurityProfile? AppArmor { get; init; }
}
