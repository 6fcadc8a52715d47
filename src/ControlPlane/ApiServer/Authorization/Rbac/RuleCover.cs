using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>
/// Whether rights contain other rights: both are compared in their smallest parts (one group, resource, verb and name, or one path and verb), each of which must lie
/// within one single rule.
/// </summary>
internal static class RuleCover
{
    /// <summary>The parts of <paramref name="wanted"/> that no rule of <paramref name="held"/> contains.</summary>
    public static List<PolicyRule> Missing(IReadOnlyList<PolicyRule> held, IEnumerable<PolicyRule> wanted)
    {
        var missing = new List<PolicyRule>();
        foreach (var part in wanted.SelectMany(Parts))
        {
            if (!held.Any(rule => Covers(rule, part)))
            {
                missing.Add(part);
            }
        }

        return missing;
    }

    /// <summary>The rules a client is told it lacks, one a line: verbs of the same resource together, lines in order and without repetition.</summary>
    public static string Describe(IEnumerable<PolicyRule> missing)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var same in missing.GroupBy(rule => rule with { Verbs = default }))
        {
            lines.Add(Line(same.Key with { Verbs = [.. same.SelectMany(rule => rule.Verbs)] }, compactable: same.Key.NonResourceURLs.Count == 0, same));
        }

        return string.Join('\n', lines.SelectMany(text => text.Split('\n')).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Line(PolicyRule together, bool compactable, IEnumerable<PolicyRule> apart) =>
        compactable ? Text(together) : string.Join('\n', apart.Select(Text));

    private static string Text(PolicyRule rule)
    {
        var parts = new List<string>(5);
        Add("APIGroups", rule.ApiGroups);
        Add("Resources", rule.Resources);
        Add("NonResourceURLs", rule.NonResourceURLs);
        Add("ResourceNames", rule.ResourceNames);
        Add("Verbs", rule.Verbs);
        return $"{{{string.Join(", ", parts)}}}";

        void Add(string name, ValueList<string> values)
        {
            if (values.Count > 0)
            {
                parts.Add($"{name}:[{string.Join(' ', values.Select(GoString.Quote))}]");
            }
        }
    }

    private static IEnumerable<PolicyRule> Parts(PolicyRule rule)
    {
        foreach (var group in rule.ApiGroups)
        {
            foreach (var resource in rule.Resources)
            {
                foreach (var verb in rule.Verbs)
                {
                    var part = new PolicyRule { ApiGroups = [group], Resources = [resource], Verbs = [verb] };
                    if (rule.ResourceNames.Count == 0)
                    {
                        yield return part;
                    }

                    foreach (var name in rule.ResourceNames)
                    {
                        yield return part with { ResourceNames = [name] };
                    }
                }
            }
        }

        foreach (var path in rule.NonResourceURLs)
        {
            foreach (var verb in rule.Verbs)
            {
                yield return new PolicyRule { NonResourceURLs = [path], Verbs = [verb] };
            }
        }
    }

    private static bool Covers(PolicyRule held, PolicyRule part) =>
        part.Verbs.All(verb => RuleMatch.HasOrAll(held.Verbs, verb))
        && part.ApiGroups.All(group => RuleMatch.HasOrAll(held.ApiGroups, group))
        && part.Resources.All(resource => CoversResource(held.Resources, resource))
        && part.NonResourceURLs.All(path => held.NonResourceURLs.Exists(pattern => RuleMatch.CoversPath(pattern, path)))
        && (held.ResourceNames.Count == 0 || (part.ResourceNames.Count > 0 && part.ResourceNames.All(name => RuleMatch.Has(held.ResourceNames, name))));

    private static bool CoversResource(ValueList<string> held, string resource)
    {
        if (RuleMatch.HasOrAll(held, resource))
        {
            return true;
        }

        var slash = resource.IndexOf('/');
        return slash >= 0 && RuleMatch.Has(held, $"*{resource[slash..]}");
    }
}
