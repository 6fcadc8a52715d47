namespace Kubestrel.Kinds.Core.V1;

/// <summary>Node labels that have successors.</summary>
internal static class DeprecatedLabels
{
    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/arch"] = "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        ["beta.kubernetes.io/os"] = "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        ["failure-domain.beta.kubernetes.io/region"] = "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        ["failure-domain.beta.kubernetes.io/zone"] = "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        ["beta.kubernetes.io/instance-type"] = "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
        ["app.kubernetes.io/created-by"] = "deprecated since v1.9",
        ["scheduler.alpha.kubernetes.io/preferAvoidPods"] = "deprecated since v1.22; use Taints and Tolerations instead",
        ["node-role.kubernetes.io/master"] = "use \"node-role.kubernetes.io/control-plane\" instead",
    };

    public static string? Message(string key) => Messages.GetValueOrDefault(key);

    /// <summary>Warnings about the keys of a selector of nodes.</summary>
    public static IEnumerable<string> WarningsOf(LabelSelector? selector, FieldPath path)
    {
        for (var i = 0; i < selector?.MatchExpressions.Count; i++)
        {
            var key = selector.MatchExpressions[i].Key;
            if (Message(key) is { } message)
            {
                yield return $"{path.Child("matchExpressions").Index(i).Child("key")}: {key} is {message}";
            }
        }

        foreach (var key in (selector?.MatchLabels ?? default).Keys)
        {
            if (Message(key) is { } message)
            {
                yield return $"{path.Child("matchLabels").Child(key)}: {message}";
            }
        }
    }

    public static void Warn(PodSpec spec, FieldPath path, List<string> warnings)
    {
        foreach (var (key, _) in spec.NodeSelector)
        {
            if (Message(key) is { } message)
            {
                warnings.Add($"{path.Child("nodeSelector").Key(key)}: {message}");
            }
        }

        if (spec.Affinity?.NodeAffinity is { } affinity)
        {
            var at = path.Child("affinity", "nodeAffinity");
            var required = affinity.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? default;
            for (var i = 0; i < required.Count; i++)
            {
                Warn(required[i], at.Child("requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").Index(i), warnings);
            }

            for (var i = 0; i < affinity.PreferredDuringSchedulingIgnoredDuringExecution.Count; i++)
            {
                var term = affinity.PreferredDuringSchedulingIgnoredDuringExecution[i].Preference;
                Warn(term, at.Child("preferredDuringSchedulingIgnoredDuringExecution").Index(i).Child("preference"), warnings);
            }
        }

        for (var i = 0; i < spec.TopologySpreadConstraints.Count; i++)
        {
            var constraint = spec.TopologySpreadConstraints[i];
            var at = path.Child("topologySpreadConstraints").Index(i);
            if (Message(constraint.TopologyKey) is { } message)
            {
                warnings.Add($"{at.Child("topologyKey")}: {constraint.TopologyKey} is {message}");
            }

            if (constraint.LabelSelector is null)
            {
                warnings.Add($"{at.Child("labelSelector")}: a null labelSelector results in matching no pod");
            }
        }
    }

    public static void Warn(NodeSelectorTerm term, FieldPath path, List<string> warnings)
    {
        for (var i = 0; i < term.MatchExpressions.Count; i++)
        {
            var key = term.MatchExpressions[i].Key;
            if (Message(key) is { } message)
            {
                warnings.Add($"{path.Child("matchExpressions").Index(i).Child("key")}: {key} is {message}");
            }
        }
    }
}
