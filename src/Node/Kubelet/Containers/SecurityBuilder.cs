using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kubelet.Pods;
using Kubestrel.Runtimes.Contract.Containers;
using Kubestrel.Runtimes.Contract.Images;
using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Kubelet.Containers;

/// <summary>What the runtime is told about a container's identity, namespaces and confinement.</summary>
internal static class SecurityBuilder
{
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly string[] DefaultMasked =
    [
        "/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore", "/proc/keys", "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats",
        "/proc/sched_debug", "/proc/scsi", "/sys/firmware", "/sys/devices/virtual/powercap",
    ];

    private static readonly string[] DefaultReadOnly = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"];

    /// <summary>Null where the container may run; else why running as root forbids it.</summary>
    public static string? NonRootViolation(Pod pod, Container container, ImageInfo? image)
    {
        var security = EffectiveSecurity.Of(pod, container);
        if (security.RunAsNonRoot != true)
        {
            return null;
        }

        var where = $"(pod: {GoString.Quote(pod.Describe())}, container: {container.Name})";
        if (security.RunAsUser is { } user)
        {
            return user == 0 ? $"container's runAsUser breaks non-root policy {where}" : null;
        }

        if (image is { Uid: null, UserName.Length: > 0 })
        {
            return $"container has runAsNonRoot and image has non-numeric user ({image.UserName}), cannot verify user is non-root {where}";
        }

        return (image?.Uid ?? 0) == 0 ? $"container has runAsNonRoot and image will run as root {where}" : null;
    }

    public static NamespaceOptions Namespaces(Pod pod) => new()
    {
        Network = pod.Spec.HostNetwork ? NamespaceMode.Node : NamespaceMode.Pod,
        Ipc = pod.Spec.HostIPC ? NamespaceMode.Node : NamespaceMode.Pod,
        Pid = pod.Spec.HostPID ? NamespaceMode.Node
            : pod.Spec.ShareProcessNamespace == true ? NamespaceMode.Pod : NamespaceMode.Container,
    };

    /// <param name="targetId">Container whose processes an ephemeral container sees.</param>
    public static ContainerSecurity Build(Pod pod, Container container, ImageInfo? image, string targetId, string seccompRoot, bool seccompDefault)
    {
        var security = EffectiveSecurity.Of(pod, container);
        var whole = pod.Spec.SecurityContext;
        var namespaces = Namespaces(pod);
        if (targetId.Length > 0 && namespaces.Pid == NamespaceMode.Container)
        {
            namespaces = namespaces with { Pid = NamespaceMode.Target, TargetId = targetId };
        }

        var fromImage = security.RunAsUser is null;
        var isUnmasked = security.ProcMount == "Unmasked";
        return new ContainerSecurity
        {
            Capabilities = security.Capabilities is { } capabilities
                ? new CapabilitySet { Add = [.. capabilities.Add], Drop = [.. capabilities.Drop] }
                : null,
            Privileged = security.Privileged == true,
            Namespaces = namespaces,
            SeLinux = SeLinux(security.SeLinuxOptions),
            RunAsUser = security.RunAsUser ?? (image is { UserName.Length: > 0, Uid: null } ? null : image?.Uid ?? 0),
            RunAsGroup = security.RunAsGroup,
            RunAsUserName = fromImage && image is { Uid: null } ? image.UserName : "",
            ReadOnlyRootFilesystem = security.ReadOnlyRootFilesystem == true,
            SupplementalGroups = SupplementalGroups(whole),
            SupplementalGroupsPolicy = whole?.SupplementalGroupsPolicy == "Strict" ? GroupsPolicy.Strict : GroupsPolicy.Merge,
            NoNewPrivileges = security.AllowPrivilegeEscalation == false,
            MaskedPaths = isUnmasked ? [] : DefaultMasked,
            ReadOnlyPaths = isUnmasked ? [] : DefaultReadOnly,
            Seccomp = Seccomp(security.SeccompProfile, seccompRoot, seccompDefault),
            AppArmor = AppArmor(pod, container, security.AppArmorProfile),
        };
    }

    public static IReadOnlyList<long> SupplementalGroups(PodSecurityContext? whole) =>
        whole is null ? [] : whole.FsGroup is { } group ? [group, .. whole.SupplementalGroups] : [.. whole.SupplementalGroups];

    public static SeLinuxLabel? SeLinux(SELinuxOptions? options) =>
        options is null ? null : new SeLinuxLabel(options.User, options.Role, options.Type, options.Level);

    public static SecurityProfile Seccomp(SeccompProfile? profile, string root, bool seccompDefault) => profile switch
    {
        null => new(seccompDefault ? SecurityProfileKind.RuntimeDefault : SecurityProfileKind.Unconfined),
        { Type: "RuntimeDefault" } => new(SecurityProfileKind.RuntimeDefault),
        { Type: "Localhost" } => new(SecurityProfileKind.Localhost, Path.Combine(root, profile.LocalhostProfile ?? "")),
        _ => new(SecurityProfileKind.Unconfined),
    };

    private static SecurityProfile? AppArmor(Pod pod, Container container, AppArmorProfile? profile)
    {
        if (profile is not null)
        {
            return profile.Type switch
            {
                "RuntimeDefault" => new(SecurityProfileKind.RuntimeDefault),
                "Localhost" => new(SecurityProfileKind.Localhost, profile.LocalhostProfile ?? ""),
                _ => new(SecurityProfileKind.Unconfined),
            };
        }

        return pod.Metadata.Annotations.GetValueOrDefault(AppArmorAnnotation + container.Name, "") switch
        {
            "runtime/default" => new(SecurityProfileKind.RuntimeDefault),
            "unconfined" => new(SecurityProfileKind.Unconfined),
            var text when text.StartsWith("localhost/", StringComparison.Ordinal) => new(SecurityProfileKind.Localhost, text["localhost/".Length..]),
            _ => null,
        };
    }
}
