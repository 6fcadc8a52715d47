using Kubestrel.Kinds.Rbac.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Authorization.Rbac;

/// <summary>Whether one policy rule allows a request. Runs for every request of every user but administrators: no allocation.</summary>
internal static class RuleMatch
{
    public static bool Allows(PolicyRule rule, in AuthorizationAttributes attributes)
    {
        if (!HasOrAll(rule.Verbs, attributes.Verb))
        {
            return false;
        }

        return attributes.IsResourceRequest
            ? HasOrAll(rule.ApiGroups, attributes.ApiGroup)
                && MatchesResource(rule.Resources, attributes.Resource, attributes.Subresource)
                && (rule.ResourceNames.Count == 0 || Has(rule.ResourceNames, attributes.Name))
            : MatchesPath(rule.NonResourceURLs, attributes.Path);
    }

    private static bool MatchesResource(ValueList<string> resources, string resource, string subresource)
    {
        foreach (var candidate in resources.Span)
        {
            if (candidate == "*" || (subresource.Length == 0 ? candidate == resource : IsSubresource(candidate, resource, subresource)))
            {
                return true;
            }
        }

        return false;
    }

    // "pods/log", or "*/scale" for every resource's.
    private static bool IsSubresource(string candidate, string resource, string subresource)
    {
        var slash = candidate.Length - subresource.Length - 1;
        return slash > 0 && candidate[slash] == '/' && candidate.AsSpan(slash + 1).SequenceEqual(subresource)
            && (candidate.AsSpan(0, slash) is "*" || candidate.AsSpan(0, slash).SequenceEqual(resource));
    }

    private static bool MatchesPath(ValueList<string> patterns, string path)
    {
        foreach (var pattern in patterns.Span)
        {
            if (CoversPath(pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool CoversPath(string pattern, string path) =>
        pattern == path || (pattern.EndsWith('*') && path.AsSpan().StartsWith(pattern.AsSpan().TrimEnd('*'), StringComparison.Ordinal));

    internal static bool HasOrAll(ValueList<string> list, string value)
    {
        foreach (var item in list.Span)
        {
            if (item == "*" || item == value)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool Has(ValueList<string> list, string value)
    {
        foreach (var item in list.Span)
        {
            if (item == value)
            {
                return true;
            }
        }

        return false;
    }
}
