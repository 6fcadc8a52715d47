namespace Kubestrel.Kinds.Core.V1;

/// <summary>Identity and confinement of one container; wins over the pod's.</summary>
[ApiType("io.k8s.api.core.v1.SecurityContext")]
public sealed partial record SecurityContext
{
    /// <summary>Capabilities to add to and take from the runtime's default set.</summary>
    [Field("capabilities", 1)]
    public Capabilities? Capabilities { get; init; }

    /// <summary>Nearly everything root on the node may do. Default false.</summary>
    [Field("privileged", 2)]
    public bool? Privileged { get; init; }

    /// <summary>The SELinux label; chosen by the runtime when unset.</summary>
    [Field("seLinuxOptions", 3)]
    public SELinuxOptions? SeLinuxOptions { get; init; }

    /// <summary>Settings for Windows; must be unset for pods with os linux.</summary>
    [Field("windowsOptions", 10)]
    public WindowsSecurityContextOptions? WindowsOptions { get; init; }

    /// <summary>The user id; by default the pod's, else the image's.</summary>
    [Field("runAsUser", 4)]
    public long? RunAsUser { get; init; }

    /// <summary>The primary group id; by default the pod's, else the runtime's choice.</summary>
    [Field("runAsGroup", 8)]
    public long? RunAsGroup { get; init; }

    /// <summary>With true the container is not started when it would run as user 0.</summary>
    [Field("runAsNonRoot", 5)]
    public bool? RunAsNonRoot { get; init; }

    /// <summary>Makes the image's files read-only; volumes stay as they are. Default false.</summary>
    [Field("readOnlyRootFilesystem", 6)]
    public bool? ReadOnlyRootFilesystem { get; init; }

    /// <summary>Whether a process may gain more rights than its parent (no_new_privs is off). Always true for privileged ones and CAP_SYS_ADMIN.
    /// Default true.</summary>
    [Field("allowPrivilegeEscalation", 7)]
    public bool? AllowPrivilegeEscalation { get; init; }

    /// <summary>Default masks parts of /proc, Unmasked shows all and needs hostUsers false.</summary>
    [Field("procMount", 9, Enum = "Default,Unmasked")]
    public string? ProcMount { get; init; }

    /// <summary>Which system calls are allowed; wins over the pod's.</summary>
    [Field("seccompProfile", 11)]
    public SeccompProfile? SeccompProfile { get; init; }

    /// <summary>The AppArmor profile; wins over the pod's.</summary>
    [Field("appArmorProfile", 12)]
    public AppArmorProfile? AppArmorProfile { get; init; }
}
