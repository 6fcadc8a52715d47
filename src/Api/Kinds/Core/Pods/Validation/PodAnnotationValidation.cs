using System.Globalization;

namespace Kubestrel.Kinds.Core.V1;

/// <summary>Validation of annotations that mean something to the system, and of the fields that replaced them.</summary>
internal static class PodAnnotationValidation
{
    public const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompContainer = "container.seccomp.security.alpha.kubernetes.io/";

    public static void Validate(ValueMap<string> annotations, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, value) in annotations)
        {
            if (key == PodValidation.MirrorKey && spec.NodeName.Length == 0)
            {
                errors.Invalid(path.Key(key), value, "must set spec.nodeName if mirror pod annotation is set");
            }
            else if (key == DeletionCost && !IsCost(value))
            {
                errors.Invalid(path.Key(key), value, "must be a 32bit integer");
            }
            else if (key == SeccompPod || key.StartsWith(SeccompContainer, StringComparison.Ordinal))
            {
                Seccomp(value, path.Child(key), errors);
            }
            else if (key.StartsWith(AppArmor.Prefix, StringComparison.Ordinal))
            {
                AppArmorProfile(key, value, spec, path.Key(key), errors);
            }
        }
    }

    public static void ValidateUpdate(Pod pod, Pod old, FieldPath path, FieldErrors errors)
    {
        var (annotations, before) = (pod.Metadata.Annotations, old.Metadata.Annotations);
        if (annotations == before)
        {
            return;
        }

        foreach (var (key, value) in before)
        {
            if (!annotations.TryGetValue(key, out var now) || now != value)
            {
                Fixed(key, "may not remove or update AppArmor annotations", "may not remove or update mirror pod annotation", path, errors);
            }
        }

        foreach (var (key, _) in annotations)
        {
            if (!before.ContainsKey(key))
            {
                Fixed(key, "may not add AppArmor annotations", "may not add mirror pod annotation", path, errors);
            }
        }
    }

    /// <summary>Annotations of profiles must say what the fields say.</summary>
    public static void FieldsMatch(Pod pod, FieldPath path, FieldErrors errors)
    {
        var (annotations, spec) = (pod.Metadata.Annotations, pod.Spec);
        if (spec.SecurityContext?.SeccompProfile is { } ofPod && annotations.TryGetValue(SeccompPod, out var annotation))
        {
            SeccompMatches(annotation, ofPod, path.Child("securityContext", "seccompProfile"), errors);
        }

        for (var i = 0; i < spec.InitContainers.Count; i++)
        {
            FieldsMatch(spec.InitContainers[i], pod, path.Child("initContainers").Index(i), errors);
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            FieldsMatch(spec.Containers[i], pod, path.Child("containers").Index(i), errors);
        }
    }

    private static void FieldsMatch(Container container, Pod pod, FieldPath path, FieldErrors errors)
    {
        var annotations = pod.Metadata.Annotations;
        if (container.SecurityContext?.SeccompProfile is { } seccomp && annotations.TryGetValue(SeccompContainer + container.Name, out var annotation))
        {
            SeccompMatches(annotation, seccomp, path.Child("securityContext", "seccompProfile"), errors);
        }

        var profile = container.SecurityContext?.AppArmorProfile ?? pod.Spec.SecurityContext?.AppArmorProfile;
        if (profile is null || pod.Spec.Os is { Name: "windows" } || !annotations.TryGetValue(AppArmor.Prefix + container.Name, out var text))
        {
            return;
        }

        var at = path.Child("securityContext", "appArmorProfile");
        var wanted = AppArmor.ToAnnotation(profile);
        if (profile.Type == "Localhost" && text.StartsWith("localhost/", StringComparison.Ordinal))
        {
            if (text != wanted)
            {
                errors.Forbidden(at.Child("localhostProfile"), "apparmor profile in annotation and field must match");
            }
        }
        else if (profile.Type is "Unconfined" or "RuntimeDefault" or "Localhost" && text != wanted)
        {
            errors.Forbidden(at.Child("type"), "apparmor type in annotation and field must match");
        }
    }

    private static void SeccompMatches(string annotation, SeccompProfile profile, FieldPath path, FieldErrors errors)
    {
        var same = profile.Type switch
        {
            "Unconfined" => annotation == "unconfined",
            "RuntimeDefault" => annotation is "runtime/default" or "docker/default",
            "Localhost" => annotation.StartsWith("localhost/", StringComparison.Ordinal),
            _ => true,
        };
        if (!same)
        {
            errors.Forbidden(path.Child("type"), "seccomp type in annotation and field must match");
        }
        else if (profile.Type == "Localhost" && annotation != "localhost/" + profile.LocalhostProfile)
        {
            errors.Forbidden(path.Child("localhostProfile"), "seccomp profile in annotation and field must match");
        }
    }

    private static void Fixed(string key, string appArmor, string mirror, FieldPath path, FieldErrors errors)
    {
        if (key.StartsWith(AppArmor.Prefix, StringComparison.Ordinal))
        {
            errors.Forbidden(path.Key(key), appArmor);
        }

        if (key == PodValidation.MirrorKey)
        {
            errors.Forbidden(path.Key(key), mirror);
        }
    }

    private static void Seccomp(string profile, FieldPath path, FieldErrors errors)
    {
        if (profile.StartsWith("localhost/", StringComparison.Ordinal))
        {
            Paths.Descending(profile["localhost/".Length..], path, errors);
        }
        else if (profile is not ("runtime/default" or "docker/default" or "unconfined"))
        {
            errors.Invalid(path, profile, "must be a valid seccomp profile");
        }
    }

    private static void AppArmorProfile(string key, string profile, PodSpec spec, FieldPath path, FieldErrors errors)
    {
        var name = key[AppArmor.Prefix.Length..];
        if (!spec.Containers.Exists(container => container.Name == name) && !spec.InitContainers.Exists(container => container.Name == name)
            && !spec.EphemeralContainers.Exists(container => container.Name == name))
        {
            errors.Invalid(path, name, "container not found");
        }

        if (profile is not ("" or "runtime/default" or "unconfined") && !profile.StartsWith("localhost/", StringComparison.Ordinal))
        {
            errors.Invalid(path, profile, $"invalid AppArmor profile name: {GoString.Quote(profile)}");
        }
    }

    /// <summary>A whole number without a plus sign or leading zeros.</summary>
    private static bool IsCost(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost) && cost.ToString(CultureInfo.InvariantCulture) == text;
}
