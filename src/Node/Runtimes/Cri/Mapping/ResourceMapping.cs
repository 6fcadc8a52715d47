using Kubestrel.Runtimes.Contract.Containers;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class ResourceMapping
{
    public static Wire.LinuxContainerResources? ToWire(LinuxResources? resources)
    {
        if (resources is null)
        {
            return null;
        }

        var wire = new Wire.LinuxContainerResources
        {
            CpuPeriod = resources.CpuPeriod,
            CpuQuota = resources.CpuQuota,
            CpuShares = resources.CpuShares,
            MemoryLimitInBytes = resources.MemoryLimitBytes,
            OomScoreAdj = resources.OomScoreAdj,
            CpusetCpus = resources.CpusetCpus,
            CpusetMems = resources.CpusetMems,
            MemorySwapLimitInBytes = resources.MemorySwapLimitBytes,
            HugepageLimits = { resources.HugepageLimits.Select(h => new Wire.HugepageLimit { PageSize = h.PageSize, Limit = h.Limit }) },
        };
        WireMap.Copy(resources.Unified, wire.Unified);
        return wire;
    }

    public static LinuxResources? FromWire(Wire.LinuxContainerResources? wire) => wire is null ? null : new()
    {
        CpuPeriod = wire.CpuPeriod,
        CpuQuota = wire.CpuQuota,
        CpuShares = wire.CpuShares,
        MemoryLimitBytes = wire.MemoryLimitInBytes,
        OomScoreAdj = wire.OomScoreAdj,
        CpusetCpus = wire.CpusetCpus,
        CpusetMems = wire.CpusetMems,
        MemorySwapLimitBytes = wire.MemorySwapLimitInBytes,
        HugepageLimits = WireMap.List(wire.HugepageLimits, h => new HugepageLimit(h.PageSize, h.Limit)),
        Unified = wire.Unified,
    };

    public static Wire.Mount ToWire(MountBinding mount) => new()
    {
        ContainerPath = mount.ContainerPath,
        HostPath = mount.HostPath,
        Readonly = mount.ReadOnly,
        SelinuxRelabel = mount.SelinuxRelabel,
        Propagation = (Wire.MountPropagation)mount.Propagation,
        UidMappings = { mount.UidMappings.Select(SecurityMapping.ToWire) },
        GidMappings = { mount.GidMappings.Select(SecurityMapping.ToWire) },
        RecursiveReadOnly = mount.RecursiveReadOnly,
        Image = mount.Image is null ? null : ImageMapping.ToWire(mount.Image),
    };

    public static MountBinding FromWire(Wire.Mount mount) => new()
    {
        ContainerPath = mount.ContainerPath,
        HostPath = mount.HostPath,
        ReadOnly = mount.Readonly,
        SelinuxRelabel = mount.SelinuxRelabel,
        Propagation = (MountPropagation)mount.Propagation,
        UidMappings = WireMap.List(mount.UidMappings, SecurityMapping.FromWire),
        GidMappings = WireMap.List(mount.GidMappings, SecurityMapping.FromWire),
        RecursiveReadOnly = mount.RecursiveReadOnly,
        Image = mount.Image is null ? null : ImageMapping.FromWire(mount.Image),
    };

    public static Wire.Device ToWire(DeviceBinding device) =>
        new() { ContainerPath = device.ContainerPath, HostPath = device.HostPath, Permissions = device.Permissions };
}
