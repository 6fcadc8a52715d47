using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class ContainerMapping
{
    public static Wire.ContainerConfig ToWire(ContainerConfig config)
    {
        var wire = new Wire.ContainerConfig
        {
            Metadata = new() { Name = config.Metadata.Name, Attempt = config.Metadata.Attempt },
            Image = ImageMapping.ToWire(config.Image),
            Command = { config.Command },
            Args = { config.Args },
            WorkingDir = config.WorkingDirectory,
            Envs = { config.Environment.Select(e => new Wire.KeyValue { Key = e.Key, Value = e.Value }) },
            Mounts = { config.Mounts.Select(ResourceMapping.ToWire) },
            Devices = { config.Devices.Select(ResourceMapping.ToWire) },
            CDIDevices = { config.CdiDevices.Select(name => new Wire.CDIDevice { Name = name }) },
            LogPath = config.LogPath,
            Stdin = config.Stdin,
            StdinOnce = config.StdinOnce,
            Tty = config.Tty,
            Linux = new() { Resources = ResourceMapping.ToWire(config.Resources), SecurityContext = ToWire(config.Security) },
        };
        WireMap.Copy(config.Labels, wire.Labels);
        WireMap.Copy(config.Annotations, wire.Annotations);
        return wire;
    }

    public static Wire.ContainerFilter? ToWire(ContainerFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var wire = new Wire.ContainerFilter
        {
            Id = filter.Id ?? "",
            State = filter.State is { } state ? new() { State = (Wire.ContainerState)state } : null,
            PodSandboxId = filter.SandboxId ?? "",
        };
        WireMap.Copy(filter.Labels, wire.LabelSelector);
        return wire;
    }

    public static ContainerMetadata FromWire(Wire.ContainerMetadata? metadata) => metadata is null ? new("", 0) : new(metadata.Name, metadata.Attempt);

    public static ContainerInfo FromWire(Wire.Container container) => new()
    {
        Id = container.Id,
        SandboxId = container.PodSandboxId,
        Metadata = FromWire(container.Metadata),
        Image = container.Image?.Image ?? "",
        ImageRef = container.ImageRef,
        ImageId = container.ImageId,
        State = (RuntimeContainerState)container.State,
        CreatedAt = WireMap.Time(container.CreatedAt),
        Labels = container.Labels,
        Annotations = container.Annotations,
    };

    public static RuntimeContainerStatus FromWire(Wire.ContainerStatus status) => new()
    {
        Id = status.Id,
        Metadata = FromWire(status.Metadata),
        State = (RuntimeContainerState)status.State,
        CreatedAt = WireMap.Time(status.CreatedAt),
        StartedAt = WireMap.OptionalTime(status.StartedAt),
        FinishedAt = WireMap.OptionalTime(status.FinishedAt),
        ExitCode = status.ExitCode,
        Image = status.Image?.Image ?? "",
        ImageRef = status.ImageRef,
        ImageId = status.ImageId,
        Reason = status.Reason,
        Message = status.Message,
        Labels = status.Labels,
        Annotations = status.Annotations,
        Mounts = WireMap.List(status.Mounts, ResourceMapping.FromWire),
        LogPath = status.LogPath,
        Resources = ResourceMapping.FromWire(status.Resources?.Linux),
        User = status.User?.Linux is { } user ? new(user.Uid, user.Gid, [.. user.SupplementalGroups]) : null,
    };

    private static Wire.LinuxContainerSecurityContext ToWire(ContainerSecurity security) => new()
    {
        Capabilities = SecurityMapping.ToWire(security.Capabilities),
        Privileged = security.Privileged,
        NamespaceOptions = SecurityMapping.ToWire(security.Namespaces),
        SelinuxOptions = SecurityMapping.ToWire(security.SeLinux),
        RunAsUser = WireMap.Value(security.RunAsUser),
        RunAsGroup = WireMap.Value(security.RunAsGroup),
        RunAsUsername = security.RunAsUserName,
        ReadonlyRootfs = security.ReadOnlyRootFilesystem,
        SupplementalGroups = { security.SupplementalGroups },
        SupplementalGroupsPolicy = (Wire.SupplementalGroupsPolicy)security.SupplementalGroupsPolicy,
        NoNewPrivs = security.NoNewPrivileges,
        MaskedPaths = { security.MaskedPaths },
        ReadonlyPaths = { security.ReadOnlyPaths },
        Seccomp = SecurityMapping.ToWire(security.Seccomp),
        Apparmor = SecurityMapping.ToWire(security.AppArmor),
    };
}
