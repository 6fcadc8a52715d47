namespace Kubestrel.Kinds.Core.V1;

/// <summary>What of a pod or template works, but hardly as its author thinks.</summary>
internal static class PodWarnings
{
    private const string NullSelector = "a null labelSelector results in matching no pod";
    private const string SeccompPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompContainer = "container.seccomp.security.alpha.kubernetes.io/";

    private static readonly (string Key, string Message)[] Annotations =
    [
        ("scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
        ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
    ];

    public static IEnumerable<string> OfNew(Pod pod)
    {
        List<string> warnings = [];
        var messages = string.Join(' ', Names.Dns1123Label(pod.Metadata.Name));
        if (messages.Length > 0)
        {
            warnings.Add($"metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; a DNS label is recommended: [{messages}]");
        }

        Collect(pod.Spec, pod.Metadata, FieldPath.Root, isTemplate: false, warnings);
        return warnings;
    }

    /// <param name="path">Where the template stands; the root for a pod.</param>
    public static IReadOnlyList<string> Of(PodSpec spec, ObjectMeta meta, FieldPath path, bool isTemplate)
    {
        List<string> warnings = [];
        Collect(spec, meta, path, isTemplate, warnings);
        return warnings;
    }

    private static void Collect(PodSpec spec, ObjectMeta meta, FieldPath path, bool isTemplate, List<string> warnings)
    {
        var (at, annotations) = (path.Child("spec"), path.Child("metadata", "annotations"));
        DeprecatedLabels.Warn(spec, at, warnings);
        foreach (var (key, message) in Annotations)
        {
            if (meta.Annotations.ContainsKey(key))
            {
                warnings.Add($"{annotations.Key(key)}: {message}");
            }
        }

        VolumeWarnings.Collect(spec, at.Child("volumes"), warnings);
        Repeated(spec, at, warnings);
        Fraction(spec.Overhead, at.Child("overhead"), warnings);
        if (spec.SecurityContext?.SeccompProfile is null && meta.Annotations.ContainsKey(SeccompPod))
        {
            warnings.Add($"{annotations.Key(SeccompPod)}: non-functional in v1.27+; use the \"seccompProfile\" field instead");
        }

        for (var i = 0; i < spec.InitContainers.Count; i++)
        {
            OfContainer(spec, spec.InitContainers[i], meta, at.Child("initContainers").Index(i), annotations, isTemplate, warnings);
        }

        for (var i = 0; i < spec.Containers.Count; i++)
        {
            OfContainer(spec, spec.Containers[i], meta, at.Child("containers").Index(i), annotations, isTemplate, warnings);
        }

        PortWarnings.Collect(spec, at, warnings);
        if (spec.TerminationGracePeriodSeconds < 0)
        {
            warnings.Add($"{at.Child("terminationGracePeriodSeconds")}: must be >= 0; negative values are invalid and will be treated as 1");
        }

        Affinities(spec, at, warnings);
    }

    private static void OfContainer(PodSpec spec, Container container, ObjectMeta meta, FieldPath path, FieldPath annotations, bool isTemplate, List<string> warnings)
    {
        if (!meta.Annotations.IsEmpty)
        {
            if (container.SecurityContext?.SeccompProfile is null && meta.Annotations.ContainsKey(SeccompContainer + container.Name))
            {
                warnings.Add($"{annotations.Key(SeccompContainer + container.Name)}: non-functional in v1.27+; use the \"seccompProfile\" field instead");
            }

            if (isTemplate && spec.SecurityContext?.AppArmorProfile is null && container.SecurityContext?.AppArmorProfile is null
                && meta.Annotations.ContainsKey(AppArmor.Prefix + container.Name))
            {
                warnings.Add($"{annotations.Key(AppArmor.Prefix + container.Name)}: deprecated since v1.30; use the \"appArmorProfile\" field instead");
            }
        }

        Fraction(container.Resources.Limits, path.Child("resources", "limits"), warnings);
        Fraction(container.Resources.Requests, path.Child("resources", "requests"), warnings);
        for (var i = 1; i < container.Env.Count; i++)
        {
            var variable = container.Env[i];
            if (container.Env.FindIndex(other => other.Name == variable.Name) == i)
            {
                continue;
            }

            // A value that builds on the one before is no mistake.
            var reference = $"$({variable.Name})";
            if (variable.ValueFrom is not null || variable.Value == reference || !variable.Value.Contains(reference, StringComparison.Ordinal))
            {
                warnings.Add($"{path.Child("env").Index(i)}: hides previous definition of \"{variable.Name}\", which may be dropped when using apply");
            }
        }
    }

    private static void Repeated(PodSpec spec, FieldPath path, List<string> warnings)
    {
        for (var i = 1; i < spec.HostAliases.Count; i++)
        {
            var ip = spec.HostAliases[i].Ip;
            if (spec.HostAliases.FindIndex(other => other.Ip == ip) < i)
            {
                warnings.Add($"{path.Child("hostAliases").Index(i).Child("ip")}: duplicate ip \"{ip}\"");
            }
        }

        for (var i = 0; i < spec.ImagePullSecrets.Count; i++)
        {
            var name = spec.ImagePullSecrets[i].Name;
            if (spec.ImagePullSecrets.FindIndex(other => other.Name == name) < i)
            {
                warnings.Add($"{path.Child("imagePullSecrets").Index(i).Child("name")}: duplicate name \"{name}\"");
            }
        }

        for (var i = 0; i < spec.ImagePullSecrets.Count; i++)
        {
            if (spec.ImagePullSecrets[i].Name.Length == 0)
            {
                warnings.Add($"{path.Child("imagePullSecrets").Index(i).Child("name")}: invalid empty name \"\"");
            }
        }
    }

    private static void Fraction(ValueMap<Quantity> amounts, FieldPath path, List<string> warnings)
    {
        foreach (var (name, amount) in amounts)
        {
            if (name is "memory" or "ephemeral-storage" && amount.MilliValue % 1000 != 0)
            {
                warnings.Add($"{path.Key(name)}: fractional byte value \"{amount}\" is invalid, must be an integer");
            }
        }
    }

    private static void Affinities(PodSpec spec, FieldPath path, List<string> warnings)
    {
        if (spec.Affinity is not { } affinity)
        {
            return;
        }

        var (near, apart) = (affinity.PodAffinity, affinity.PodAntiAffinity);
        Terms(near?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, near?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, path.Child("affinity", "podAffinity"), warnings);
        Terms(apart?.RequiredDuringSchedulingIgnoredDuringExecution ?? default, apart?.PreferredDuringSchedulingIgnoredDuringExecution ?? default, path.Child("affinity", "podAntiAffinity"), warnings);
    }

    private static void Terms(ValueList<PodAffinityTerm> required, ValueList<WeightedPodAffinityTerm> preferred, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < required.Count; i++)
        {
            if (required[i].LabelSelector is null)
            {
                warnings.Add($"{path.Child("requiredDuringSchedulingIgnoredDuringExecution").Index(i).Child("labelSelector")}: {NullSelector}");
            }
        }

        for (var i = 0; i < preferred.Count; i++)
        {
            if (preferred[i].PodAffinityTerm.LabelSelector is null)
            {
                warnings.Add($"{path.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i).Child("podAffinityTerm", "labelSelector")}: {NullSelector}");
            }
        }
    }
}
