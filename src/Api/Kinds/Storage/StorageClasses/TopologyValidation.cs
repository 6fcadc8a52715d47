using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kinds.Storage.V1;

/// <summary>Validation of the topologies that volumes of a class may lie in.</summary>
internal static class TopologyValidation
{
    public static void Validate(ValueList<TopologySelectorTerm> terms, FieldPath path, FieldErrors errors)
    {
        var seen = new List<Dictionary<string, HashSet<string>>>(terms.Count);
        for (var i = 0; i < terms.Count; i++)
        {
            var at = path.Index(i).Child("matchLabelExpressions");
            var values = Term(terms[i], at, errors);

            // Upstream compares with one empty term for each given one, so an empty term is a duplicate of all of them.
            for (var j = 0; values.Count == 0 && j < terms.Count; j++)
            {
                errors.Duplicate(at, "");
            }

            foreach (var other in seen)
            {
                if (Same(values, other))
                {
                    errors.Duplicate(at, "");
                }
            }

            seen.Add(values);
        }
    }

    private static Dictionary<string, HashSet<string>> Term(TopologySelectorTerm term, FieldPath path, FieldErrors errors)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < term.MatchLabelExpressions.Count; i++)
        {
            var (requirement, at) = (term.MatchLabelExpressions[i], path.Index(i));
            if (requirement.Values.IsEmpty)
            {
                errors.Required(at.Child("values"));
            }

            var values = new HashSet<string>(StringComparer.Ordinal);
            for (var j = 0; j < requirement.Values.Count; j++)
            {
                if (!values.Add(requirement.Values[j]))
                {
                    errors.Duplicate(at.Child("values").Index(j), requirement.Values[j]);
                }
            }

            errors.QualifiedName(at.Child("key"), requirement.Key);
            if (!all.TryAdd(requirement.Key, values))
            {
                errors.Duplicate(at.Child("key"), requirement.Key);
                all[requirement.Key] = values;
            }
        }

        return all;
    }

    private static bool Same(Dictionary<string, HashSet<string>> left, Dictionary<string, HashSet<string>> right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var values) && values.SetEquals(pair.Value));
}
