namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>What policies and their bindings apply to.</summary>
internal static class MatchValidation
{
    private static readonly string[] s_matchPolicies = ["Equivalent", "Exact"];
    private static readonly string[] s_mutatingOperations = ["*", "CONNECT", "CREATE", "UPDATE"];

    public static void Validate(MatchResources match, FieldPath path, FieldErrors errors)
    {
        if (match.MatchPolicy is null)
        {
            errors.Required(path.Child("matchPolicy"));
        }

        WebhookValidation.OneOf(match.MatchPolicy, s_matchPolicies, path.Child("matchPolicy"), errors);
        Selector(match.NamespaceSelector, path.Child("namespaceSelector"), errors);
        Selector(match.ObjectSelector, path.Child("objectSelector"), errors);
        Rules(match.ResourceRules, path.Child("resourceRules"), errors);
        Rules(match.ExcludeResourceRules, path.Child("excludeResourceRules"), errors);
    }

    /// <summary>What a policy itself must say: at least one rule.</summary>
    public static void Constraints(MatchResources? match, FieldPath path, FieldErrors errors)
    {
        if (match is null)
        {
            errors.Required(path);
            return;
        }

        Validate(match, path, errors);
        if (match.ResourceRules.IsEmpty)
        {
            errors.Required(path.Child("resourceRules"));
        }
    }

    /// <summary>Deletions cannot be mutated.</summary>
    public static void MutableOperations(MatchResources? match, FieldPath path, FieldErrors errors)
    {
        foreach (var operation in match is null ? [] : match.ResourceRules.SelectMany(rule => rule.Operations))
        {
            WebhookValidation.OneOf(operation, s_mutatingOperations, path.Child("resourceRules", "operations"), errors);
        }
    }

    private static void Selector(LabelSelector? selector, FieldPath path, FieldErrors errors)
    {
        if (selector is null)
        {
            errors.Required(path);
        }

        errors.LabelSelector(path, selector);
    }

    private static void Rules(ValueList<NamedRuleWithOperations> rules, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var (rule, at) = (rules[i], path.Index(i));
            for (var j = 0; j < rule.ResourceNames.Count; j++)
            {
                var name = rule.ResourceNames[j];
                errors.Each(at.Child("resourceNames").Index(j), name, Names.PathSegment(name));
                if (rule.ResourceNames.FindIndex(other => other == name) < j)
                {
                    errors.Duplicate(at.Child("resourceNames").Index(j), name);
                }
            }

            RuleValidation.Validate(
                new() { Operations = rule.Operations, ApiGroups = rule.ApiGroups, ApiVersions = rule.ApiVersions, Resources = rule.Resources, Scope = rule.Scope }, at, errors);
        }
    }
}
