using Kubestrel.Runtimes.Contract.Sandboxes;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class SandboxMapping
{
    public static Wire.PodSandboxConfig ToWire(SandboxConfig config)
    {
        var wire = new Wire.PodSandboxConfig
        {
            Metadata = ToWire(config.Metadata),
            Hostname = config.Hostname,
            LogDirectory = config.LogDirectory,
            DnsConfig = config.Dns is not { } dns ? null : new()
            {
                Servers = { dns.Servers },
                Searches = { dns.Searches },
                Options = { dns.Options },
            },
            PortMappings =
            {
                config.Ports.Select(p => new Wire.PortMapping
                {
                    Protocol = (Wire.Protocol)p.Protocol,
                    ContainerPort = p.ContainerPort,
                    HostPort = p.HostPort,
                    HostIp = p.HostIp,
                }),
            },
            Linux = new()
            {
                CgroupParent = config.CgroupParent,
                SecurityContext = ToWire(config.Security),
                Overhead = ResourceMapping.ToWire(config.Overhead),
                Resources = ResourceMapping.ToWire(config.Resources),
            },
        };
        WireMap.Copy(config.Labels, wire.Labels);
        WireMap.Copy(config.Annotations, wire.Annotations);
        WireMap.Copy(config.Sysctls, wire.Linux.Sysctls);
        return wire;
    }

    public static Wire.PodSandboxFilter? ToWire(SandboxFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var wire = new Wire.PodSandboxFilter
        {
            Id = filter.Id ?? "",
            State = filter.State is { } state ? new() { State = (Wire.PodSandboxState)state } : null,
        };
        WireMap.Copy(filter.Labels, wire.LabelSelector);
        return wire;
    }

    public static SandboxMetadata FromWire(Wire.PodSandboxMetadata? metadata) => metadata is null
        ? new("", "", "", 0)
        : new(metadata.Name, metadata.Uid, metadata.Namespace, metadata.Attempt);

    public static SandboxInfo FromWire(Wire.PodSandbox sandbox) => new()
    {
        Id = sandbox.Id,
        Metadata = FromWire(sandbox.Metadata),
        State = (SandboxState)sandbox.State,
        CreatedAt = WireMap.Time(sandbox.CreatedAt),
        Labels = sandbox.Labels,
        Annotations = sandbox.Annotations,
        RuntimeHandler = sandbox.RuntimeHandler,
    };

    public static SandboxStatus FromWire(Wire.PodSandboxStatusResponse response) =>
        FromWire(response.Status) with { Containers = WireMap.List(response.ContainersStatuses, ContainerMapping.FromWire) };

    public static SandboxStatus FromWire(Wire.PodSandboxStatus status) => new()
    {
        Id = status.Id,
        Metadata = FromWire(status.Metadata),
        State = (SandboxState)status.State,
        CreatedAt = WireMap.Time(status.CreatedAt),
        Ips = status.Network is not { Ip.Length: > 0 } network ? [] : [network.Ip, .. network.AdditionalIps.Select(p => p.Ip)],
        Namespaces = SecurityMapping.FromWire(status.Linux?.Namespaces?.Options),
        Labels = status.Labels,
        Annotations = status.Annotations,
        RuntimeHandler = status.RuntimeHandler,
    };

    private static Wire.PodSandboxMetadata ToWire(SandboxMetadata metadata) =>
        new() { Name = metadata.Name, Uid = metadata.Uid, Namespace = metadata.Namespace, Attempt = metadata.Attempt };

    private static Wire.LinuxSandboxSecurityContext ToWire(SandboxSecurity security) => new()
    {
        NamespaceOptions = SecurityMapping.ToWire(security.Namespaces),
        SelinuxOptions = SecurityMapping.ToWire(security.SeLinux),
        RunAsUser = WireMap.Value(security.RunAsUser),
        RunAsGroup = WireMap.Value(security.RunAsGroup),
        ReadonlyRootfs = security.ReadOnlyRootFilesystem,
        SupplementalGroups = { security.SupplementalGroups },
        SupplementalGroupsPolicy = (Wire.SupplementalGroupsPolicy)security.SupplementalGroupsPolicy,
        Privileged = security.Privileged,
        Seccomp = SecurityMapping.ToWire(security.Seccomp),
        Apparmor = SecurityMapping.ToWire(security.AppArmor),
    };
}
