using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Admission;

/// <summary>Which kernel settings a pod may have: the safe ones, and those the node allows (names, or prefixes ending in *).</summary>
internal sealed class Sysctls(IReadOnlyList<string> allowedUnsafe)
{
    private static readonly string[] Safe =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ];

    /// <summary>Null, or why the pod is turned away.</summary>
    public string? Violation(Pod pod)
    {
        foreach (var sysctl in pod.Spec.SecurityContext?.Sysctls ?? default)
        {
            var name = sysctl.Name.Replace('/', '.');
            if (!Safe.Contains(name) && !allowedUnsafe.Any(pattern => Matches(pattern, name)))
            {
                return $"forbidden sysctl: {GoString.Quote(name)} not allowlisted";
            }

            if (name.StartsWith("net.", StringComparison.Ordinal) ? pod.Spec.HostNetwork : pod.Spec.HostIPC)
            {
                return $"forbidden sysctl: {GoString.Quote(name)} not allowed with host {(name.StartsWith("net.", StringComparison.Ordinal) ? "net" : "ipc")} enabled";
            }
        }

        return null;
    }

    private static bool Matches(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == name;
}
