using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Scheduling.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Priorities;

/// <summary>Resolves a pod's priority class to its number and preemption policy, and sees to it that at most one class is the default.</summary>
public sealed class Priority(IObjectReader objects) : IMutatingAdmission, IValidatingAdmission
{
    private const string PreemptLowerPriority = "PreemptLowerPriority";

    public string Name => "Priority";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(request.IsMain("", "pods") && request.Object is Pod pod ? Admit(request, pod) : AdmissionResult.Unchanged(request));

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!request.IsMain("scheduling.k8s.io", "priorityclasses") || request.Object is not PriorityClass { GlobalDefault: true } wanted
            || request.Operation is not (AdmissionOperation.Create or AdmissionOperation.Update))
        {
            return ValueTask.FromResult<Status?>(null);
        }

        var current = DefaultClass();
        var taken = current is not null && (request.Operation == AdmissionOperation.Create || current.Metadata.Name != wanted.Metadata.Name);
        return ValueTask.FromResult(taken
            ? AdmissionErrors.Forbidden(request, $"PriorityClass {current!.Metadata.Name} is already marked as default. Only one default can exist")
            : null);
    }

    private AdmissionResult Admit(AdmissionRequest request, Pod pod)
    {
        if (request.Operation == AdmissionOperation.Update && request.OldObject is Pod old)
        {
            // Clients that write a pod back without these fields mean no change; validation refuses a real one.
            var kept = pod.Spec with { Priority = pod.Spec.Priority ?? old.Spec.Priority, PreemptionPolicy = pod.Spec.PreemptionPolicy ?? old.Spec.PreemptionPolicy };
            return kept.Priority == pod.Spec.Priority && kept.PreemptionPolicy == pod.Spec.PreemptionPolicy
                ? AdmissionResult.Unchanged(request)
                : AdmissionResult.Changed(pod with { Spec = kept });
        }

        if (request.Operation != AdmissionOperation.Create)
        {
            return AdmissionResult.Unchanged(request);
        }

        var className = pod.Spec.PriorityClassName;
        var resolved = className.Length == 0 ? DefaultClass() : objects.Get<PriorityClass>("", className);
        if (resolved is null && className.Length > 0)
        {
            return AdmissionResult.Refused(AdmissionErrors.Forbidden(request, $"no PriorityClass with name {className} was found"));
        }

        var priority = resolved?.Value ?? 0;
        var policy = resolved is null ? PreemptLowerPriority : resolved.PreemptionPolicy;
        if (pod.Spec.Priority is { } given && given != priority)
        {
            return AdmissionResult.Refused(AdmissionErrors.Forbidden(
                request,
                $"the integer value of priority ({given}) must not be provided in pod spec; priority admission controller computed {priority} from the given PriorityClass name"));
        }

        if (policy is not null && pod.Spec.PreemptionPolicy is { } givenPolicy && givenPolicy != policy)
        {
            return AdmissionResult.Refused(AdmissionErrors.Forbidden(
                request,
                $"the string value of PreemptionPolicy ({givenPolicy}) must not be provided in pod spec; priority admission controller computed {policy} from the given PriorityClass name"));
        }

        return AdmissionResult.Changed(pod with
        {
            Spec = pod.Spec with
            {
                PriorityClassName = resolved?.Metadata.Name ?? "", Priority = priority, PreemptionPolicy = policy ?? pod.Spec.PreemptionPolicy,
            },
        });
    }

    // Two defaults can come from a race; the lower one counts.
    private PriorityClass? DefaultClass()
    {
        PriorityClass? found = null;
        foreach (var candidate in objects.List<PriorityClass>(""))
        {
            if (candidate.GlobalDefault && (found is null || candidate.Value < found.Value))
            {
                found = candidate;
            }
        }

        return found;
    }
}
