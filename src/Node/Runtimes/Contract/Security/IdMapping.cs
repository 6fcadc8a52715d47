namespace Kubestrel.Runtimes.Contract.Security;

public sealed record IdMapping(uint HostId, uint ContainerId, uint Length);
