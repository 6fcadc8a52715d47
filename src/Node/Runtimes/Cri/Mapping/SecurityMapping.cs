using Kubestrel.Runtimes.Contract.Security;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class SecurityMapping
{
    public static Wire.NamespaceOption ToWire(NamespaceOptions options) => new()
    {
        Network = (Wire.NamespaceMode)options.Network,
        Pid = (Wire.NamespaceMode)options.Pid,
        Ipc = (Wire.NamespaceMode)options.Ipc,
        TargetId = options.TargetId,
        UsernsOptions = options.User is not { } user ? null : new()
        {
            Mode = (Wire.NamespaceMode)user.Mode,
            Uids = { user.Uids.Select(ToWire) },
            Gids = { user.Gids.Select(ToWire) },
        },
    };

    public static NamespaceOptions FromWire(Wire.NamespaceOption? options) => options is null ? new() : new()
    {
        Network = (NamespaceMode)options.Network,
        Pid = (NamespaceMode)options.Pid,
        Ipc = (NamespaceMode)options.Ipc,
        TargetId = options.TargetId,
        User = options.UsernsOptions is not { } user ? null : new(
            (NamespaceMode)user.Mode, WireMap.List(user.Uids, FromWire), WireMap.List(user.Gids, FromWire)),
    };

    public static Wire.IDMapping ToWire(IdMapping mapping) =>
        new() { HostId = mapping.HostId, ContainerId = mapping.ContainerId, Length = mapping.Length };

    public static IdMapping FromWire(Wire.IDMapping mapping) => new(mapping.HostId, mapping.ContainerId, mapping.Length);

    public static Wire.SELinuxOption? ToWire(SeLinuxLabel? label) => label is null
        ? null
        : new() { User = label.User, Role = label.Role, Type = label.Type, Level = label.Level };

    public static Wire.SecurityProfile? ToWire(SecurityProfile? profile) => profile is null
        ? null
        : new() { ProfileType = (Wire.SecurityProfile.Types.ProfileType)profile.Kind, LocalhostRef = profile.LocalhostRef };

    public static Wire.Capability? ToWire(CapabilitySet? set) => set is null
        ? null
        : new() { AddCapabilities = { set.Add }, DropCapabilities = { set.Drop }, AddAmbientCapabilities = { set.AddAmbient } };
}
