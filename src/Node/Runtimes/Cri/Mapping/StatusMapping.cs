using Kubestrel.Runtimes.Contract.Status;

namespace Kubestrel.Runtimes.Cri.Mapping;

internal static class StatusMapping
{
    public static RuntimeStatus FromWire(Wire.StatusResponse response) => new()
    {
        Conditions = response.Status is null
            ? []
            : WireMap.List(response.Status.Conditions, c => new RuntimeCondition(c.Type, c.Status, c.Reason, c.Message)),
        Handlers = WireMap.List(
            response.RuntimeHandlers,
            h => new RuntimeHandlerInfo(h.Name, h.Features?.RecursiveReadOnlyMounts ?? false, h.Features?.UserNamespaces ?? false)),
        SupplementalGroupsPolicy = response.Features?.SupplementalGroupsPolicy ?? false,
    };

    public static ContainerEvent FromWire(Wire.ContainerEventResponse response) => new()
    {
        ContainerId = response.ContainerId,
        Kind = (ContainerEventKind)response.ContainerEventType,
        At = WireMap.Time(response.CreatedAt),
        Sandbox = response.PodSandboxStatus is null ? null : SandboxMapping.FromWire(response.PodSandboxStatus),
        Containers = WireMap.List(response.ContainersStatuses, ContainerMapping.FromWire),
    };
}
