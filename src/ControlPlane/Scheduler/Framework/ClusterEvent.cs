using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Framework;

/// <summary>Something that happened in the cluster and may make waiting pods schedulable: a node (old and new) or a placed pod that went away.</summary>
internal readonly record struct ClusterEvent(Node? OldNode, Node? NewNode, Pod? RemovedPod)
{
    public static ClusterEvent NodeChanged(Node? old, Node node) => new(old, node, null);

    public static ClusterEvent PodRemoved(Pod pod) => new(null, null, pod);
}
