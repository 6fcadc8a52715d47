namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>Which requests of its subjects a flow schema takes.</summary>
internal static class FlowRuleValidation
{
    private static readonly string[] s_verbs = ["create", "delete", "deletecollection", "get", "list", "patch", "proxy", "update", "watch"];

    public static void Resource(ResourcePolicyRule rule, FieldPath path, FieldErrors errors)
    {
        Verbs(rule.Verbs, path.Child("verbs"), errors);
        Names(rule.ApiGroups, path.Child("apiGroups"), "resource rules must supply at least one api group", "api groups", errors);
        Names(rule.Resources, path.Child("resources"), "resource rules must supply at least one resource", "resources", errors);
        var at = path.Child("namespaces");
        if (rule.Namespaces.IsEmpty && !rule.ClusterScope)
        {
            errors.Required(at, "resource rules that are not cluster scoped must supply at least one namespace");
        }
        else if (!OnlyWildcard(rule.Namespaces, at, "namespaces", errors))
        {
            for (var i = 0; i < rule.Namespaces.Count; i++)
            {
                foreach (var message in Machinery.Names.Dns1123Label(rule.Namespaces[i]))
                {
                    errors.Invalid(at.Index(i), rule.Namespaces[i], "each member of this list must be '*' or a DNS-1123 label; " + message);
                }
            }
        }
    }

    public static void NonResource(NonResourcePolicyRule rule, FieldPath path, FieldErrors errors)
    {
        Verbs(rule.Verbs, path.Child("verbs"), errors);
        var at = path.Child("nonResourceURLs");
        if (rule.NonResourceURLs.IsEmpty)
        {
            errors.Required(at, "nonResourceURLs must contain at least one value");
        }
        else if (!OnlyWildcard(rule.NonResourceURLs, at, "non-resource URLs", errors))
        {
            for (var i = 0; i < rule.NonResourceURLs.Count; i++)
            {
                if (UrlProblem(rule.NonResourceURLs[i]) is { } problem)
                {
                    errors.Invalid(at.Index(i), rule.NonResourceURLs[i], problem);
                }
            }
        }
    }

    private static void Verbs(ValueList<string> verbs, FieldPath path, FieldErrors errors)
    {
        if (verbs.IsEmpty)
        {
            errors.Required(path, "verbs must contain at least one value");
        }
        else if (!OnlyWildcard(verbs, path, "verbs", errors) && verbs.Exists(verb => !s_verbs.Contains(verb)))
        {
            errors.NotSupported(path, GoValue.Of(verbs), s_verbs);
        }
    }

    private static void Names(ValueList<string> names, FieldPath path, string whenEmpty, string others, FieldErrors errors)
    {
        if (names.IsEmpty)
        {
            errors.Required(path, whenEmpty);
        }
        else
        {
            OnlyWildcard(names, path, others, errors);
        }
    }

    /// <summary>Whether the list has the wildcard, with an error when it has more.</summary>
    private static bool OnlyWildcard(ValueList<string> values, FieldPath path, string others, FieldErrors errors)
    {
        if (!values.Contains("*"))
        {
            return false;
        }

        if (values.Count > 1)
        {
            errors.Invalid(path, GoValue.Of(values), $"if '*' is present, must not specify other {others}");
        }

        return true;
    }

    private static string? UrlProblem(string url) => url switch
    {
        "" => "must not be empty",
        "/" => null,
        _ when !url.StartsWith('/') => "must start with slash",
        _ when url.Contains(' ') => "must not contain white-space",
        _ when url.Contains("//", StringComparison.Ordinal) => "must not contain double slash",
        _ when url.IndexOf('*') is >= 0 and var star && !(star == url.Length - 1 && url[star - 1] == '/') => "wildcard can only do suffix matching",
        _ => null,
    };
}
