namespace Kubestrel.Kinds.Rbac.V1;

internal static class PolicyRuleValidation
{
    public static void Validate(ValueList<PolicyRule> rules, bool namespaced, FieldErrors errors)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            One(rules[i], namespaced, FieldPath.Of("rules").Index(i), errors);
        }
    }

    private static void One(PolicyRule rule, bool namespaced, FieldPath path, FieldErrors errors)
    {
        if (rule.Verbs.IsEmpty)
        {
            errors.Required(path.Child("verbs"), "verbs must contain at least one value");
        }

        if (!rule.NonResourceURLs.IsEmpty)
        {
            var (at, value) = (path.Child("nonResourceURLs"), GoValue.Of(rule.NonResourceURLs));
            if (namespaced)
            {
                errors.Invalid(at, value, "namespaced rules cannot apply to non-resource URLs");
            }

            if (!rule.ApiGroups.IsEmpty || !rule.Resources.IsEmpty || !rule.ResourceNames.IsEmpty)
            {
                errors.Invalid(at, value, "rules cannot apply to both regular resources and non-resource URLs");
            }

            return;
        }

        if (rule.ApiGroups.IsEmpty)
        {
            errors.Required(path.Child("apiGroups"), "resource rules must supply at least one api group");
        }

        if (rule.Resources.IsEmpty)
        {
            errors.Required(path.Child("resources"), "resource rules must supply at least one resource");
        }
    }
}
