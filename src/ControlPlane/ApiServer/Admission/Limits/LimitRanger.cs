using Kubestrel.ApiServer.Authentication;
using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Limits;

/// <summary>Fills in the namespace's default requests and limits of containers, and holds containers, pods and claims to its bounds.</summary>
public sealed class LimitRanger(IObjectReader objects) : IMutatingAdmission, IValidatingAdmission
{
    private const string Annotation = "kubernetes.io/limit-ranger";

    public string Name => "LimitRanger";

    public ValueTask<AdmissionResult> AdmitAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (!Concerns(request) || request.Object is not Pod pod)
        {
            return ValueTask.FromResult(AdmissionResult.Unchanged(request));
        }

        foreach (var range in Ranges(request))
        {
            pod = Default(pod, range);
        }

        return ValueTask.FromResult(ReferenceEquals(pod, request.Object) ? AdmissionResult.Unchanged(request) : AdmissionResult.Changed(pod));
    }

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (Concerns(request))
        {
            foreach (var range in Ranges(request))
            {
                var errors = request.Object switch
                {
                    Pod pod => LimitChecks.Pod(range, pod),
                    PersistentVolumeClaim claim => LimitChecks.Claim(range, claim),
                    _ => [],
                };
                if (errors.Count > 0)
                {
                    return ValueTask.FromResult<Status?>(AdmissionErrors.Forbidden(request, ErrorText.Aggregate(errors)));
                }
            }
        }

        return ValueTask.FromResult<Status?>(null);
    }

    // Containers of an existing pod change through its resize subresource only.
    private static bool Concerns(AdmissionRequest request)
    {
        if (request.OldObject is MetaObject { Metadata.DeletionTimestamp: not null }
            || request.Operation is not (AdmissionOperation.Create or AdmissionOperation.Update) || request.ApiGroup.Length > 0)
        {
            return false;
        }

        return (request.Resource, request.Subresource) switch
        {
            ("pods", "resize") => request.Operation == AdmissionOperation.Update,
            ("pods", "") => request.Operation == AdmissionOperation.Create,
            ("persistentvolumeclaims", "") => true,
            _ => false,
        };
    }

    private IEnumerable<LimitRange> Ranges(AdmissionRequest request) =>
        objects.List<LimitRange>(request.Namespace).OrderBy(range => range.Metadata.Name, StringComparer.Ordinal);

    private static Pod Default(Pod pod, LimitRange range)
    {
        ValueMap<Quantity> requests = default;
        ValueMap<Quantity> limits = default;
        foreach (var item in range.Spec.Limits)
        {
            if (item.Type == "Container")
            {
                requests = requests.WithAll(item.DefaultRequest);
                limits = limits.WithAll(item.Default);
            }
        }

        var notes = new List<string>();
        var spec = pod.Spec with
        {
            Containers = pod.Spec.Containers.Map(container => Default(container, "container", requests, limits, notes)),
            InitContainers = pod.Spec.InitContainers.Map(container => Default(container, "init container", requests, limits, notes)),
        };
        return notes.Count == 0 ? pod : pod with
        {
            Spec = spec,
            Metadata = pod.Metadata with
            {
                Annotations = pod.Metadata.Annotations.With(Annotation, $"LimitRanger plugin set: {string.Join("; ", notes)}"),
            },
        };
    }

    private static Container Default(Container container, string what, ValueMap<Quantity> requests, ValueMap<Quantity> limits, List<string> notes)
    {
        var resources = container.Resources;
        var missingLimits = limits.Where(limit => !resources.Limits.ContainsKey(limit.Key)).ToArray();
        var missingRequests = requests.Where(request => !resources.Requests.ContainsKey(request.Key)).ToArray();
        if (missingRequests.Length > 0)
        {
            notes.Add($"{string.Join(", ", missingRequests.Select(request => request.Key))} request for {what} {container.Name}");
        }

        if (missingLimits.Length > 0)
        {
            notes.Add($"{string.Join(", ", missingLimits.Select(limit => limit.Key))} limit for {what} {container.Name}");
        }

        return missingLimits.Length == 0 && missingRequests.Length == 0 ? container : container with
        {
            Resources = resources with { Limits = resources.Limits.WithAll(missingLimits), Requests = resources.Requests.WithAll(missingRequests) },
        };
    }
}
