using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>Rules of roles that collect other roles' rules by label.</summary>
internal static class Aggregation
{
    /// <summary>Rules of all roles that a selector of the rule matches, in the order of the selectors, then of names, each rule once.</summary>
    public static PolicyRule[] Collect(AggregationRule aggregation, string self, IEnumerable<ClusterRole> roles)
    {
        var all = roles.OrderBy(role => role.Metadata.Name, StringComparer.Ordinal).ToArray();
        var collected = new List<PolicyRule>();
        var seen = new HashSet<PolicyRule>();
        Visit(aggregation, new HashSet<string>(StringComparer.Ordinal) { self });
        return [.. collected];

        // A selected role can collect others itself (edit is part of admin); its written rules may lag behind, so they are collected afresh.
        void Visit(AggregationRule rule, HashSet<string> path)
        {
            foreach (var selector in rule.ClusterRoleSelectors)
            {
                var matcher = Selector.Of(selector);
                foreach (var role in all)
                {
                    if (!matcher.Matches(role.Metadata.Labels) || !path.Add(role.Metadata.Name))
                    {
                        continue;
                    }

                    if (role.AggregationRule is { } inner)
                    {
                        Visit(inner, path);
                    }
                    else
                    {
                        collected.AddRange(role.Rules.Where(seen.Add));
                    }

                    path.Remove(role.Metadata.Name);
                }
            }
        }
    }
}
