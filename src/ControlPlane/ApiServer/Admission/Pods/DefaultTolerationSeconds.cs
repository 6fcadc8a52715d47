using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.ApiServer.Admission.Pods;

/// <summary>
/// Lets pods stay on a node that is not ready or unreachable for a while (--default-not-ready-toleration-seconds, --default-unreachable-toleration-seconds),
/// unless they say themselves what they tolerate.
/// </summary>
public sealed class DefaultTolerationSeconds(long notReadySeconds = 300, long unreachableSeconds = 300) : IMutatingAdmission
{
    private const string NotReady = "node.kubernetes.io/not-ready";
    private const string Unreachable = "node.kubernetes.io/unreachable";

    private readonly Toleration _notReady = new() { Key = NotReady, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = notReadySeconds };
    private readonly Toleration _unreachable = new() { Key = Unreachable, Operator = "Exists", Effect = "NoExecute", TolerationSeconds = unreachableSeconds };

    public string Name => "DefaultTolerationSeconds";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!request.IsMain("", "pods") || request.Operation is not (AdmissionOperation.Create or AdmissionOperation.Update) || request.Object is not Pod pod)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        var tolerations = pod.Spec.Tolerations;
        var needsNotReady = !tolerations.Exists(toleration => Covers(toleration, NotReady));
        var needsUnreachable = !tolerations.Exists(toleration => Covers(toleration, Unreachable));
        if (!needsNotReady && !needsUnreachable)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        tolerations = needsNotReady ? tolerations.Add(_notReady) : tolerations;
        tolerations = needsUnreachable ? tolerations.Add(_unreachable) : tolerations;
        return ValueTask.FromResult(AdmissionResult.Changed(pod with { Spec = pod.Spec with { Tolerations = tolerations } }));
    }

    private static bool Covers(Toleration toleration, string key) =>
        (toleration.Key == key || toleration.Key.Length == 0) && toleration.Effect is ("NoExecute" or "");
}
