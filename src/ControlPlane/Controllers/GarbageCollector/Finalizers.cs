namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>The finalizers the server puts on an object by the propagation policy of its deletion.</summary>
internal static class Finalizers
{
    public const string Foreground = "foregroundDeletion";
    public const string Orphan = "orphan";
}
