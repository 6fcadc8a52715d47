using V1 = Kubestrel.Kinds.AdmissionRegistration.V1;

namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

/// <summary>Parts of this version's policies in the form of v1, where the rules for them are.</summary>
internal static class PolicyForms
{
    public static V1.MatchResources? Of(MatchResources? match) => match is null ? null : new()
    {
        NamespaceSelector = match.NamespaceSelector,
        ObjectSelector = match.ObjectSelector,
        ResourceRules = [.. match.ResourceRules.Select(Of)],
        ExcludeResourceRules = [.. match.ExcludeResourceRules.Select(Of)],
        MatchPolicy = match.MatchPolicy,
    };

    public static V1.ParamKind? Of(ParamKind? kind) => kind is null ? null : new() { ApiVersion = kind.ApiVersion, Kind = kind.Kind };

    public static V1.ParamRef? Of(ParamRef? reference) => reference is null ? null : new()
    {
        Name = reference.Name,
        Namespace = reference.Namespace,
        Selector = reference.Selector,
        ParameterNotFoundAction = reference.ParameterNotFoundAction,
    };

    public static ValueList<V1.MatchCondition> Of(ValueList<MatchCondition> conditions) =>
        [.. conditions.Select(one => new V1.MatchCondition { Name = one.Name, Expression = one.Expression })];

    public static ValueList<V1.Variable> Of(ValueList<Variable> variables) =>
        [.. variables.Select(one => new V1.Variable { Name = one.Name, Expression = one.Expression })];

    /// <summary>The defaults of v1, which are this version's too.</summary>
    public static MatchResources? Default(MatchResources? match) => match is null ? null : match with
    {
        MatchPolicy = match.MatchPolicy ?? "Equivalent",
        NamespaceSelector = match.NamespaceSelector ?? LabelSelector.Empty,
        ObjectSelector = match.ObjectSelector ?? LabelSelector.Empty,
        ResourceRules = match.ResourceRules.Map(Scope),
        ExcludeResourceRules = match.ExcludeResourceRules.Map(Scope),
    };

    private static NamedRuleWithOperations Scope(NamedRuleWithOperations rule) => rule.Scope is null ? rule with { Scope = "*" } : rule;

    private static V1.NamedRuleWithOperations Of(NamedRuleWithOperations rule) => new()
    {
        ResourceNames = rule.ResourceNames,
        Operations = rule.Operations,
        ApiGroups = rule.ApiGroups,
        ApiVersions = rule.ApiVersions,
        Resources = rule.Resources,
        Scope = rule.Scope,
    };
}
