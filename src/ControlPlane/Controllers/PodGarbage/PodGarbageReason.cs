namespace Kubestrel.Controllers.PodGarbage;

internal enum PodGarbageReason
{
    /// <summary>Its node does not exist any more.</summary>
    Orphaned,

    /// <summary>Deleted before it had a node, so no kubelet will finish the deletion.</summary>
    UnscheduledTerminating,

    /// <summary>Its node is down and marked out of service.</summary>
    OutOfServiceTerminating,

    /// <summary>One of too many that have ended.</summary>
    Terminated,
}
