using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Admission;

/// <summary>Whether a node fits a pod's node selector and required node affinity.</summary>
internal static class NodeAffinityRules
{
    public static bool Matches(Pod pod, Node node)
    {
        foreach (var (key, value) in pod.Spec.NodeSelector)
        {
            if (node.Metadata.Labels.GetValueOrDefault(key) != value)
            {
                return false;
            }
        }

        var required = pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
        return required is null || required.NodeSelectorTerms.Exists(term => Matches(term, node));
    }

    private static bool Matches(NodeSelectorTerm term, Node node)
    {
        if (term.MatchExpressions.Count == 0 && term.MatchFields.Count == 0)
        {
            return false;
        }

        return term.MatchExpressions.All(requirement => Holds(requirement, node.Metadata.Labels.TryGetValue(requirement.Key, out var label) ? label : null))
            && term.MatchFields.All(requirement => Holds(requirement, requirement.Key == "metadata.name" ? node.Metadata.Name : null));
    }

    private static bool Holds(NodeSelectorRequirement requirement, string? value) => requirement.Operator switch
    {
        "In" => value is not null && requirement.Values.Contains(value),
        "NotIn" => value is null || !requirement.Values.Contains(value),
        "Exists" => value is not null,
        "DoesNotExist" => value is null,
        "Gt" => Number(value) is { } left && Number(requirement.Values[0]) is { } bound && left > bound,
        "Lt" => Number(value) is { } left && Number(requirement.Values[0]) is { } bound && left < bound,
        _ => false,
    };

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
