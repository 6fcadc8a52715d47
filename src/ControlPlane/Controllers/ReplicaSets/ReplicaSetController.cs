using Kubestrel.Controllers.Framework;
using Kubestrel.Kinds.Apps.V1;

namespace Kubestrel.Controllers.ReplicaSets;

[ActsAs("replicaset-controller")]
internal sealed class ReplicaSetController(ControllerContext context) : ReplicaController<ReplicaSet>(context, "replicaset-controller", "replicaset-controller")
{
    protected override ReplicaOwner View(ReplicaSet owner) => new(
        owner, owner.Spec.Replicas ?? 1, owner.Spec.MinReadySeconds, Selector.Of(owner.Spec.Selector), owner.Spec.Template, owner.Status);

    protected override ReplicaSet WithStatus(ReplicaSet owner, ReplicaSetStatus status) => owner with { Status = status };
}
