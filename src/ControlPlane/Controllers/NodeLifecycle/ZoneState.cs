namespace Kubestrel.Controllers.NodeLifecycle;

internal enum ZoneState
{
    Initial,
    Normal,

    /// <summary>More than two nodes, and a large part of the zone, are not ready.</summary>
    Partial,

    /// <summary>No node is ready.</summary>
    Full,
}
