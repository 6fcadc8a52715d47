namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of the resize subresource: cpu and memory of containers change, within the pod's class (KEP-1287).</summary>
internal static class PodResizeValidation
{
    public static void Validate(Pod pod, Pod old, FieldErrors errors)
    {
        if (HasOwnResources(pod) || HasOwnResources(old))
        {
            errors.Forbidden(FieldPath.Root, "pods with pod-level resources cannot be resized");
            return;
        }

        if (old.Metadata.Annotations.ContainsKey(PodValidation.MirrorKey))
        {
            errors.Forbidden(FieldPath.Root, "static pods cannot be resized");
            return;
        }

        if (old.Spec.Os is { Name: "windows" })
        {
            errors.Forbidden(FieldPath.Root, "windows pods cannot be resized");
            return;
        }

        PodValidation.MetadataAndSpec(pod, errors);
        var path = FieldPath.Of("spec");
        var before = old.Status.QosClass.Length > 0 ? old.Status.QosClass : PodQos.Of(old.Spec);
        if (before != PodQos.Of(pod.Spec))
        {
            errors.Invalid(path, pod.Status.QosClass, "Pod QOS Class may not change as a result of resizing");
        }

        if (old.Status.ContainerStatuses.Find(status => status.State.Running is not null) is { Resources: null })
        {
            errors.Forbidden(path, "Pod running on node without support for resize");
        }

        Containers(pod.Spec, old.Spec, path, errors);
    }

    private static void Containers(PodSpec spec, PodSpec old, FieldPath path, FieldErrors errors)
    {
        var rest = spec;
        for (var i = 0; i < old.Containers.Count && i < spec.Containers.Count; i++)
        {
            var (now, before) = (spec.Containers[i].Resources, old.Containers[i].Resources);
            var at = path.Child("containers").Index(i).Child("resources");
            if (Removed(now.Requests, before.Requests))
            {
                errors.Forbidden(at.Child("requests"), "resource requests cannot be removed");
            }

            if (Removed(now.Limits, before.Limits))
            {
                errors.Forbidden(at.Child("limits"), "resource limits cannot be removed");
            }

            var resources = ResourceRequirements.Empty with { Requests = Without(now.Requests, before.Requests), Limits = Without(now.Limits, before.Limits) };
            rest = rest with
            {
                Containers = rest.Containers.SetItem(i, rest.Containers[i] with { Resources = resources, ResizePolicy = old.Containers[i].ResizePolicy }),
            };
        }

        if (rest != old)
        {
            errors.Forbidden(path, $"only cpu and memory resources are mutable\n{Differences.Of(old, rest, "core.PodSpec")}");
        }
    }

    private static bool HasOwnResources(Pod pod) => pod.Spec.Resources is { } resources && resources.Requests.Count + resources.Limits.Count > 0;

    private static bool Removed(ValueMap<Quantity> amounts, ValueMap<Quantity> old)
    {
        foreach (var (name, _) in old)
        {
            if (!amounts.ContainsKey(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The amounts with cpu and memory as they were.</summary>
    private static ValueMap<Quantity> Without(ValueMap<Quantity> amounts, ValueMap<Quantity> old)
    {
        if (old.IsNull)
        {
            return default;
        }

        foreach (var name in (ReadOnlySpan<string>)["cpu", "memory"])
        {
            amounts = old.TryGetValue(name, out var before) ? amounts.With(name, before) : amounts.Without(name);
        }

        return amounts;
    }
}
