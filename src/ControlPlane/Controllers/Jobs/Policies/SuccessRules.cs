using System.Globalization;
using Kubestrel.Controllers.Jobs.Indexes;
using Kubestrel.Kinds.Batch.V1;

namespace Kubestrel.Controllers.Jobs.Policies;

/// <summary>spec.successPolicy: an indexed job can succeed before all its indexes have.</summary>
internal static class SuccessRules
{
    /// <summary>The message of the first rule that holds; null when none does.</summary>
    public static string? Match(Job job, IndexSet succeeded)
    {
        var rules = job.Spec.SuccessPolicy?.Rules ?? default;
        for (var i = 0; i < rules.Count && !succeeded.IsEmpty; i++)
        {
            if (Holds(rules[i], job.Spec.Completions ?? 0, succeeded))
            {
                return string.Create(CultureInfo.InvariantCulture, $"Matched rules at index {i}");
            }
        }

        return null;
    }

    private static bool Holds(SuccessPolicyRule rule, int completions, IndexSet succeeded)
    {
        if (rule.SucceededIndexes is not { } text)
        {
            return rule.SucceededCount is { } wanted && succeeded.Count >= wanted;
        }

        var required = IndexSet.Parse(text, completions);
        var overlap = required.Overlap(succeeded);
        return !required.IsEmpty && (overlap == required.Count || (rule.SucceededCount is { } count && overlap >= count));
    }
}
