namespace Kubestrel.Scheduler.Framework;

internal readonly record struct HostPort(string Address, string Protocol, int Port)
{
    public const string AnyAddress = "0.0.0.0";

    public bool Conflicts(HostPort other) =>
        Port == other.Port && Protocol == other.Protocol
        && (Address == other.Address || Address == AnyAddress || other.Address == AnyAddress);
}
