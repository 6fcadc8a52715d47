namespace Kubestrel.Kinds.FlowControl.V1;

internal static class FlowSchemaValidation
{
    private const int MaxPrecedence = 10000;
    private static readonly string[] s_methods = ["ByNamespace", "ByUser"];

    public static void Spec(string name, FlowSchemaSpec spec, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("matchingPrecedence");
        if (spec.MatchingPrecedence <= 0)
        {
            errors.Invalid(at, spec.MatchingPrecedence, "must be a positive value");
        }

        if (spec.MatchingPrecedence > MaxPrecedence)
        {
            errors.Invalid(at, spec.MatchingPrecedence, $"must not be greater than {MaxPrecedence}");
        }

        if (spec.MatchingPrecedence == 1 && name != "exempt")
        {
            errors.Invalid(at, spec.MatchingPrecedence, "only the schema named 'exempt' may have matchingPrecedence 1");
        }

        if (spec.DistinguisherMethod is { } method && !s_methods.Contains(method.Type))
        {
            errors.NotSupported(
                path.Child("distinguisherMethod", "type"), new GoValue($"flowcontrol.FlowDistinguisherMethod{{Type:{GoString.Quote(method.Type)}}}"), s_methods);
        }

        var level = path.Child("priorityLevelConfiguration", "name");
        if (spec.PriorityLevelConfiguration.Name.Length == 0)
        {
            errors.Required(level, "must reference a priority level");
        }
        else
        {
            errors.Subdomain(level, spec.PriorityLevelConfiguration.Name);
        }

        for (var i = 0; i < spec.Rules.Count; i++)
        {
            Rule(spec.Rules[i], path.Child("rules").Index(i), errors);
        }
    }

    private static void Rule(PolicyRulesWithSubjects rule, FieldPath path, FieldErrors errors)
    {
        if (rule.Subjects.IsEmpty)
        {
            errors.Required(path.Child("subjects"), "subjects must contain at least one value");
        }

        for (var i = 0; i < rule.Subjects.Count; i++)
        {
            FlowSubjectValidation.Validate(rule.Subjects[i], path.Child("subjects").Index(i), errors);
        }

        if (rule.ResourceRules.IsEmpty && rule.NonResourceRules.IsEmpty)
        {
            errors.Required(path, "at least one of resourceRules and nonResourceRules has to be non-empty");
        }

        for (var i = 0; i < rule.ResourceRules.Count; i++)
        {
            FlowRuleValidation.Resource(rule.ResourceRules[i], path.Child("resourceRules").Index(i), errors);
        }

        for (var i = 0; i < rule.NonResourceRules.Count; i++)
        {
            FlowRuleValidation.NonResource(rule.NonResourceRules[i], path.Child("nonResourceRules").Index(i), errors);
        }
    }
}
