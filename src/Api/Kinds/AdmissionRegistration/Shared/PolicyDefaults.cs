namespace Kubestrel.Kinds.AdmissionRegistration.V1;

internal static class PolicyDefaults
{
    public static MatchResources? Apply(MatchResources? match) => match is null ? null : match with
    {
        MatchPolicy = match.MatchPolicy ?? "Equivalent",
        NamespaceSelector = match.NamespaceSelector ?? LabelSelector.Empty,
        ObjectSelector = match.ObjectSelector ?? LabelSelector.Empty,
        ResourceRules = match.ResourceRules.Map(Scope),
        ExcludeResourceRules = match.ExcludeResourceRules.Map(Scope),
    };

    private static NamedRuleWithOperations Scope(NamedRuleWithOperations rule) => rule.Scope is null ? rule with { Scope = "*" } : rule;
}
