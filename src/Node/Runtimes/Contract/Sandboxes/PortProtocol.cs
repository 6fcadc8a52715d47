namespace Kubestrel.Runtimes.Contract.Sandboxes;

public enum PortProtocol
{
    Tcp = 0,
    Udp = 1,
    Sctp = 2,
}
