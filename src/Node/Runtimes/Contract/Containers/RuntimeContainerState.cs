namespace Kubestrel.Runtimes.Contract.Containers;

public enum RuntimeContainerState
{
    Created = 0,
    Running = 1,
    Exited = 2,
    Unknown = 3,
}
