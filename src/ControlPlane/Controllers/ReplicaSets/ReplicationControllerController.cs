using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.ReplicaSets;

/// <summary>ReplicationControllers, seen as ReplicaSets. An empty selector means the template's labels.</summary>
[ActsAs("replication-controller")]
internal sealed class ReplicationControllerController(ControllerContext context)
    : ReplicaController<ReplicationController>(context, "replicationcontroller-controller", "replication-controller")
{
    protected override ReplicaOwner View(ReplicationController owner)
    {
        var template = owner.Spec.Template ?? PodTemplateSpec.Empty;
        var labels = owner.Spec.Selector.IsEmpty ? template.Metadata.Labels : owner.Spec.Selector;
        var selector = labels.IsEmpty ? Selector.Nothing : Selector.Of(labels);
        return new(owner, owner.Spec.Replicas ?? 1, owner.Spec.MinReadySeconds, selector, template, Status(owner.Status));
    }

    protected override ReplicationController WithStatus(ReplicationController owner, ReplicaSetStatus status) => owner with
    {
        Status = ReplicationControllerStatus.Empty with
        {
            Replicas = status.Replicas,
            FullyLabeledReplicas = status.FullyLabeledReplicas,
            ReadyReplicas = status.ReadyReplicas,
            AvailableReplicas = status.AvailableReplicas,
            ObservedGeneration = status.ObservedGeneration,
            Conditions = status.Conditions.IsNull ? default : status.Conditions.Select(static condition => ReplicationControllerCondition.Empty with
            {
                Type = condition.Type,
                Status = condition.Status,
                LastTransitionTime = condition.LastTransitionTime,
                Reason = condition.Reason,
                Message = condition.Message,
            }).ToValueList(),
        },
    };

    private static ReplicaSetStatus Status(ReplicationControllerStatus status) => ReplicaSetStatus.Empty with
    {
        Replicas = status.Replicas,
        FullyLabeledReplicas = status.FullyLabeledReplicas,
        ReadyReplicas = status.ReadyReplicas,
        AvailableReplicas = status.AvailableReplicas,
        ObservedGeneration = status.ObservedGeneration,
        Conditions = status.Conditions.IsNull ? default : status.Conditions.Select(static condition => ReplicaSetCondition.Empty with
        {
            Type = condition.Type,
            Status = condition.Status,
            LastTransitionTime = condition.LastTransitionTime,
            Reason = condition.Reason,
            Message = condition.Message,
        }).ToValueList(),
    };
}
