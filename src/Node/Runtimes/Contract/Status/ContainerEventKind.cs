namespace Kubestrel.Runtimes.Contract.Status;

public enum ContainerEventKind
{
    Created = 0,
    Started = 1,
    Stopped = 2,
    Deleted = 3,
}
