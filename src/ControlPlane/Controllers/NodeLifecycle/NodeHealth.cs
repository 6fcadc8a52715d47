using Kubestrel.Kinds.Coordination.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>When a node was last heard of. Its clock does not count: what counts is when the heartbeat or lease was seen to move.</summary>
/// <param name="Ready">The node's Ready condition as last seen; null when it had none.</param>
/// <param name="Renewed">The lease's renewTime as last seen.</param>
/// <param name="Heard">When either moved, by this controller's clock.</param>
internal sealed record NodeHealth(NodeCondition? Ready, MicroTime? Renewed, DateTimeOffset Heard)
{
    public static NodeHealth Of(NodeHealth? known, Node node, Lease? lease, DateTimeOffset now)
    {
        var ready = NodeConditions.Find(node, "Ready");
        var health = known;
        if (health is null)
        {
            health = new(ready, null, ready is null ? node.Metadata.CreationTimestamp.Value : now);
        }
        else if (health.Ready?.LastHeartbeatTime != ready?.LastHeartbeatTime || (health.Ready is null) != (ready is null))
        {
            health = health with { Ready = ready, Heard = now };
        }
        else
        {
            health = health with { Ready = ready };
        }

        return lease?.Spec.RenewTime is { } renewed && (health.Renewed is not { } seen || seen.Value < renewed.Value)
            ? health with { Renewed = renewed, Heard = now }
            : health;
    }
}
