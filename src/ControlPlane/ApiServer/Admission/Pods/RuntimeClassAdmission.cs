using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Node.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Pods;

/// <summary>Gives a pod what its runtime class costs (overhead) and where that runtime is (node selector, tolerations).</summary>
public sealed class RuntimeClassAdmission(IObjectReader objects) : IMutatingAdmission, IValidatingAdmission
{
    private const string Mismatch = "pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead";

    public string Name => "RuntimeClass";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!Concerns(request, out var pod) || pod.Spec.RuntimeClassName is not { } name)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        return ValueTask.FromResult(objects.Get<RuntimeClass>("", name) is { } runtimeClass
            ? Apply(request, pod, runtimeClass)
            : AdmissionResult.Refused(Missing(request, name)));
    }

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!Concerns(request, out var pod))
        {
            return ValueTask.FromResult<Status?>(null);
        }

        var runtimeClass = pod.Spec.RuntimeClassName is { } name ? objects.Get<RuntimeClass>("", name) : null;
        if (pod.Spec.RuntimeClassName is not null && runtimeClass is null)
        {
            return ValueTask.FromResult<Status?>(Missing(request, pod.Spec.RuntimeClassName));
        }

        var problem = runtimeClass?.Overhead is { } overhead
            ? Same(overhead.PodFixed, pod.Spec.Overhead) ? null : Mismatch
            : pod.Spec.Overhead.Count > 0 ? "pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead" : null;
        return ValueTask.FromResult(problem is null ? null : AdmissionErrors.Forbidden(request, problem));
    }

    private static AdmissionResult Apply(AdmissionRequest request, Pod pod, RuntimeClass runtimeClass)
    {
        var spec = pod.Spec;
        if (runtimeClass.Overhead is { } overhead)
        {
            if (spec.Overhead.Count > 0 && !Same(overhead.PodFixed, spec.Overhead))
            {
                return AdmissionResult.Refused(AdmissionErrors.Forbidden(request, Mismatch));
            }

            spec = spec with { Overhead = overhead.PodFixed };
        }

        if (runtimeClass.Scheduling is { } scheduling)
        {
            foreach (var (key, value) in scheduling.NodeSelector)
            {
                if (spec.NodeSelector.TryGetValue(key, out var own) && own != value)
                {
                    return AdmissionResult.Refused(AdmissionErrors.Forbidden(
                        request, $"conflict: runtimeClass.scheduling.nodeSelector[{key}] = {value}; pod.spec.nodeSelector[{key}] = {own}"));
                }
            }

            spec = spec with
            {
                NodeSelector = spec.NodeSelector.WithAll(scheduling.NodeSelector),
                Tolerations = spec.Tolerations.AddRange(scheduling.Tolerations.Where(toleration => !pod.Spec.Tolerations.Contains(toleration))),
            };
        }

        return ReferenceEquals(spec, pod.Spec) ? AdmissionResult.Unchanged(request) : AdmissionResult.Changed(pod with { Spec = spec });
    }

    private static bool Concerns(AdmissionRequest request, out Pod pod)
    {
        pod = (request.Object as Pod)!;
        return request.Operation == AdmissionOperation.Create && request.IsMain("", "pods") && pod is not null;
    }

    private static Status Missing(AdmissionRequest request, string name) =>
        AdmissionErrors.Forbidden(request, $"pod rejected: RuntimeClass {GoString.Quote(name)} not found");

    private static bool Same(ValueMap<Quantity> left, ValueMap<Quantity> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var other) && other.CompareTo(pair.Value) == 0);
}
