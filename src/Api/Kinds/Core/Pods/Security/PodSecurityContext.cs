namespace Kubestrel.Kinds.Core.V1;

/// <summary>Identity and confinement of all containers of a pod; a container's own securityContext wins where both say something.</summary>
[ApiType("io.k8s.api.core.v1.PodSecurityContext")]
public sealed partial record PodSecurityContext
{
    /// <summary>The SELinux label; chosen by the runtime when unset.</summary>
    [Field("seLinuxOptions", 1)]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    /// <summary>Settings for Windows; must be unset for pods with os linux.</summary>
    [Field("windowsOptions", 8)]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    /// <summary>The user id; by default the image's.</summary>
    [Field("runAsUser", 2)]
    public long? RunAsUser { get; init; }

    /// <summary>The primary group id; by default the runtime's choice.</summary>
    [Field("runAsGroup", 6)]
    public long? RunAsGroup { get; init; }

    /// <summary>With true a container that would run as user 0 is not started. Default false.</summary>
    [Field("runAsNonRoot", 3)]
    public bool? RunAsNonRoot { get; init; }

    /// <summary>Further group ids of the first process in each container.</summary>
    [Field("supplementalGroups", 4, List = "atomic")]
    public ValueList<long> SupplementalGroups { get; init; }

    /// <summary>Merge (the default) adds the groups the image's /etc/group gives the user, Strict does not. Needs the runtime's support.</summary>
    [Field("supplementalGroupsPolicy", 12, Enum = "Merge,Strict")]
    public string? SupplementalGroupsPolicy { get; init; }

    /// <summary>A group for the volumes: files get it, with set-group-id directories, and processes have it. No change when unset.</summary>
    [Field("fsGroup", 5)]
    public long? FsGroup { get; init; }

    /// <summary>Kernel settings of the pod; those not considered safe must be allowed on the node.</summary>
    [Field("sysctls", 7, List = "atomic")]
    public ValueList<Sysctl> Sysctls { get; init; }

    /// <summary>When ownership for fsGroup is changed: Always (the default), or OnRootMismatch, only when the volume's root has it wrong.</summary>
    [Field("fsGroupChangePolicy", 9, Enum = "Always,OnRootMismatch")]
    public string? FsGroupChangePolicy { get; init; }

    /// <summary>Which system calls the containers may make; all, unless the kubelet has seccompDefault.</summary>
    [Field("seccompProfile", 10)]
    public SeccompProfile? SeccompProfile { get; init; }

    /// <summary>The AppArmor profile of the containers; the runtime's default where AppArmor is on.</summary>
    [Field("appArmorProfile", 11)]
    public AppArmorProfile? AppArmorProfile { get; init; }

    /// <summary>How volumes get the SELinux label: MountOption (where possible, by mounting with it) or Recursive (file by file).</summary>
    [Field("seLinuxChangePolicy", 13)]
    public string? SeLinuxChangePolicy { get; init; }
}
