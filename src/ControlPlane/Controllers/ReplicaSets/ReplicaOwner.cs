using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

/// <summary>What a ReplicaSet and a ReplicationController have in common; the status is in the ReplicaSet's form.</summary>
internal sealed record ReplicaOwner(
    MetaObject Object, int Replicas, int MinReadySeconds, Selector Selector, PodTemplateSpec Template, ReplicaSetStatus Status)
{
    public ObjectMeta Metadata => Object.Metadata;
}
