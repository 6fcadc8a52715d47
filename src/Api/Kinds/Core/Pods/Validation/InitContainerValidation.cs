namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of init containers and sidecars.</summary>
internal static class InitContainerValidation
{
    private const string OnlySidecars = "may not be set for init containers without restartPolicy=Always";

    public static void Validate(PodScope scope, FieldPath path)
    {
        var (containers, errors) = (scope.Spec.InitContainers, scope.Errors);
        for (var i = 0; i < containers.Count; i++)
        {
            var container = containers[i];
            var at = path.Index(i);
            ContainerValidation.Common(container, scope, at);
            if (container.RestartPolicy is not (null or "Always"))
            {
                errors.NotSupported(at.Child("restartPolicy"), container.RestartPolicy, "Always");
            }

            if (scope.Spec.Containers.Exists(other => other.Name == container.Name)
                || (container.Name.Length > 0 && containers.FindIndex(other => other.Name == container.Name) < i))
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            ContainerValidation.HostPortConflicts([container], path, errors);
            if (PodResources.IsSidecar(container))
            {
                ProbeValidation.All(container, scope, at);
            }
            else
            {
                WithoutProbes(container, at, errors);
            }

            if (!container.ResizePolicy.IsEmpty)
            {
                errors.Invalid(at.Child("resizePolicy"), container.ResizePolicy, "must not be set for init containers");
            }
        }
    }

    private static void WithoutProbes(Container container, FieldPath path, FieldErrors errors)
    {
        Absent(container.Lifecycle, path.Child("lifecycle"), errors);
        Absent(container.LivenessProbe, path.Child("livenessProbe"), errors);
        Absent(container.ReadinessProbe, path.Child("readinessProbe"), errors);
        Absent(container.StartupProbe, path.Child("startupProbe"), errors);
    }

    private static void Absent(object? value, FieldPath path, FieldErrors errors)
    {
        if (value is not null)
        {
            errors.Forbidden(path, OnlySidecars);
        }
    }
}
