namespace Kubestrel.Controllers.GarbageCollector;

internal enum OwnerState
{
    /// <summary>Exists and keeps its dependents.</summary>
    Solid,

    /// <summary>Does not exist.</summary>
    Dangling,

    /// <summary>Is being deleted in the foreground and waits for its dependents.</summary>
    Waiting,
}
