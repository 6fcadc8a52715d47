using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>A new node takes no pods until the node controller has seen it ready.</summary>
public sealed class TaintNodesByCondition : IMutatingAdmission
{
    private const string NotReady = "node.kubernetes.io/not-ready";

    public string Name => "TaintNodesByCondition";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation != AdmissionOperation.Create || !request.IsMain("", "nodes") || request.Object is not Node node
            || node.Spec.Taints.Exists(taint => taint is { Key: NotReady, Effect: "NoSchedule" }))
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        var taints = node.Spec.Taints.Add(new Taint { Key = NotReady, Effect = "NoSchedule" });
        return ValueTask.FromResult(AdmissionResult.Changed(node with { Spec = node.Spec with { Taints = taints } }));
    }
}
