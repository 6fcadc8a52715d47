namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of ephemeral containers, which lack what needs planning: ports, resources, probes, hooks.</summary>
internal static class EphemeralContainerValidation
{
    private const string NotHere = "cannot be set for an Ephemeral Container";

    public static void Validate(PodScope scope, FieldPath path)
    {
        var (containers, errors) = (scope.Spec.EphemeralContainers, scope.Errors);
        for (var i = 0; i < containers.Count; i++)
        {
            var container = containers[i];
            var at = path.Index(i);
            ContainerValidation.Common(AsContainer(container), scope, at);
            PodValidation.ImageTrimmed(container.Image, at, errors);
            if (Known(scope.Spec, container.Name) || containers.FindIndex(other => other.Name == container.Name) < i)
            {
                errors.Duplicate(at.Child("name"), container.Name);
            }

            if (container.TargetContainerName.Length > 0 && !Known(scope.Spec, container.TargetContainerName))
            {
                errors.NotFound(at.Child("targetContainerName"), container.TargetContainerName);
            }

            Forbidden(container, at, errors);
        }
    }

    public static Container AsContainer(EphemeralContainer container) => Container.Empty with
    {
        Name = container.Name,
        Image = container.Image,
        Ports = container.Ports,
        EnvFrom = container.EnvFrom,
        Env = container.Env,
        Resources = container.Resources,
        ResizePolicy = container.ResizePolicy,
        RestartPolicy = container.RestartPolicy,
        VolumeMounts = container.VolumeMounts,
        VolumeDevices = container.VolumeDevices,
        TerminationMessagePath = container.TerminationMessagePath,
        TerminationMessagePolicy = container.TerminationMessagePolicy,
        ImagePullPolicy = container.ImagePullPolicy,
        SecurityContext = container.SecurityContext,
    };

    private static bool Known(PodSpec spec, string name) =>
        spec.Containers.Exists(other => other.Name == name) || spec.InitContainers.Exists(other => other.Name == name);

    private static void Forbidden(EphemeralContainer container, FieldPath path, FieldErrors errors)
    {
        Absent(!container.Ports.IsNull, path.Child("ports"), errors);
        Absent(container.Resources != ResourceRequirements.Empty, path.Child("resources"), errors);
        Absent(!container.ResizePolicy.IsNull, path.Child("resizePolicy"), errors);
        Absent(container.RestartPolicy is not null, path.Child("restartPolicy"), errors);
        Absent(container.LivenessProbe is not null, path.Child("livenessProbe"), errors);
        Absent(container.ReadinessProbe is not null, path.Child("readinessProbe"), errors);
        Absent(container.StartupProbe is not null, path.Child("startupProbe"), errors);
        Absent(container.Lifecycle is not null, path.Child("lifecycle"), errors);
        for (var i = 0; i < container.VolumeMounts.Count; i++)
        {
            Absent(container.VolumeMounts[i].SubPath.Length > 0, path.Child("volumeMounts").Index(i).Child("subPath"), errors);
            Absent(container.VolumeMounts[i].SubPathExpr.Length > 0, path.Child("volumeMounts").Index(i).Child("subPathExpr"), errors);
        }
    }

    private static void Absent(bool present, FieldPath path, FieldErrors errors)
    {
        if (present)
        {
            errors.Forbidden(path, NotHere);
        }
    }
}
