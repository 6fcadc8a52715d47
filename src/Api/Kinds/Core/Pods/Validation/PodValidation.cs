namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of whole pods.</summary>
internal static class PodValidation
{
    public const string MirrorKey = "kubernetes.io/config.mirror";

    public static void Create(Pod pod, FieldErrors errors)
    {
        MetadataAndSpec(pod, errors);
        var path = FieldPath.Of("spec");
        if (!pod.Spec.EphemeralContainers.IsEmpty)
        {
            errors.Forbidden(path.Child("ephemeralContainers"), "cannot be set on create");
        }

        if (pod.Spec.NodeName.Length > 0 && !pod.Spec.SchedulingGates.IsEmpty)
        {
            errors.Forbidden(path.Child("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }

        if (!pod.Metadata.Annotations.IsEmpty)
        {
            PodAnnotationValidation.FieldsMatch(pod, path, errors);
        }
    }

    public static void MetadataAndSpec(Pod pod, FieldErrors errors)
    {
        PodAnnotationValidation.Validate(pod.Metadata.Annotations, pod.Spec, FieldPath.Of("metadata", "annotations"), errors);
        var path = FieldPath.Of("spec");
        PodSpecValidation.Validate(new PodScope(pod.Spec, pod.Metadata, errors), path);
        if (pod.Spec.ServiceAccountName.Length == 0)
        {
            TokensNeedAccount(pod.Spec, path, errors);
        }

        ImagesTrimmed(pod.Spec.Containers, path.Child("containers"), errors);
        ImagesTrimmed(pod.Spec.InitContainers, path.Child("initContainers"), errors);
    }

    public static void ImageTrimmed(string image, FieldPath path, FieldErrors errors)
    {
        if (image.Length > 0 && (char.IsWhiteSpace(image[0]) || char.IsWhiteSpace(image[^1])))
        {
            errors.Invalid(path.Child("image"), image, "must not have leading or trailing whitespace");
        }
    }

    /// <summary>A template in another kind: labels, annotations and spec.</summary>
    public static void Template(PodTemplateSpec template, FieldPath path, FieldErrors errors)
    {
        errors.Labels(path.Child("labels"), template.Metadata.Labels);
        ObjectMetaValidation.Annotations(template.Metadata.Annotations, path.Child("annotations"), errors);
        PodAnnotationValidation.Validate(template.Metadata.Annotations, template.Spec, path.Child("annotations"), errors);
        PodSpecValidation.Validate(new PodScope(template.Spec, null, errors), path.Child("spec"));
        if (!template.Spec.EphemeralContainers.IsEmpty)
        {
            errors.Forbidden(path.Child("spec", "ephemeralContainers"), "ephemeral containers not allowed in pod template");
        }
    }

    private static void ImagesTrimmed(ValueList<Container> containers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < containers.Count; i++)
        {
            ImageTrimmed(containers[i].Image, path.Index(i), errors);
        }
    }

    private static void TokensNeedAccount(PodSpec spec, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < spec.Volumes.Count; i++)
        {
            if (spec.Volumes[i].Projected is not { } projected)
            {
                continue;
            }

            for (var j = 0; j < projected.Sources.Count; j++)
            {
                if (projected.Sources[j].ServiceAccountToken is not null)
                {
                    errors.Forbidden(
                        path.Child("volumes").Index(i).Child("projected").Child("sources").Index(j).Child("serviceAccountToken"),
                        "must not be specified when serviceAccountName is not set");
                }
            }
        }
    }
}
