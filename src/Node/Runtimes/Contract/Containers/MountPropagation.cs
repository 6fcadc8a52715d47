namespace Kubestrel.Runtimes.Contract.Containers;

public enum MountPropagation
{
    Private = 0,
    HostToContainer = 1,
    Bidirectional = 2,
}
