namespace Kubestrel.Kinds.Core.V1;

internal static class ResourceQuotaValidation
{
    private const string CrossNamespace = "CrossNamespacePodAffinity";

    private static readonly HashSet<string> PodComputeResources = ["cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory", "pods"];

    public static void Spec(ResourceQuotaSpec spec, FieldPath path, FieldErrors errors)
    {
        Amounts(spec.Hard, path.Child("hard"), errors);
        Scopes(spec, path.Child("scopes"), errors);
        if (spec.ScopeSelector is { } selector)
        {
            Requirements(spec, selector, path.Child("scopeSelector", "matchExpressions"), errors);
        }
    }

    public static void Amounts(ValueMap<Quantity> amounts, FieldPath path, FieldErrors errors)
    {
        foreach (var (name, amount) in amounts)
        {
            var at = path.Key(name);
            ResourceValidation.Name(name, at, errors);
            if (!name.Contains('/') && !ResourceNames.IsForQuota(name))
            {
                errors.Invalid(at, ResourceValidation.Shown(name), "must be a standard resource for quota");
            }

            ResourceValidation.Value(name, amount, at, errors);
        }
    }

    public static GoValue Shown(ValueList<string> scopes) =>
        new(scopes.IsNull ? "[]core.ResourceQuotaScope(nil)" : $"[]core.ResourceQuotaScope{{{string.Join(", ", scopes.Select(GoString.Quote))}}}");

    private static GoValue Shown(ScopeSelector selector) => new(
        $"core.ScopeSelector{{MatchExpressions:[]core.ScopedResourceSelectorRequirement{{{string.Join(", ", selector.MatchExpressions.Select(Shown))}}}}}");

    private static string Shown(ScopedResourceSelectorRequirement requirement) =>
        $"core.ScopedResourceSelectorRequirement{{ScopeName:{GoString.Quote(requirement.ScopeName)}, Operator:{GoString.Quote(requirement.Operator)}, Values:{GoValue.Of(requirement.Values).Text}}}";

    private static void Scopes(ResourceQuotaSpec spec, FieldPath path, FieldErrors errors)
    {
        var shown = Shown(spec.Scopes);
        foreach (var scope in spec.Scopes)
        {
            if (!IsScope(scope))
            {
                errors.Invalid(path, shown, "unsupported scope");
            }

            foreach (var name in spec.Hard.Keys)
            {
                if (ResourceNames.IsForQuota(name) && !Applies(scope, name))
                {
                    errors.Invalid(path, shown, "unsupported scope applied to resource");
                }
            }
        }

        Conflicts([.. spec.Scopes], path, shown, errors);
    }

    private static void Requirements(ResourceQuotaSpec spec, ScopeSelector selector, FieldPath path, FieldErrors errors)
    {
        foreach (var requirement in selector.MatchExpressions)
        {
            var scope = requirement.ScopeName;
            if (!IsScope(scope))
            {
                errors.Invalid(path.Child("scopeName"), scope, "unsupported scope");
            }

            foreach (var name in spec.Hard.Keys)
            {
                if (ResourceNames.IsForQuota(name) && !Applies(scope, name))
                {
                    errors.Invalid(path, Shown(selector), "unsupported scope applied to resource");
                }
            }

            if (scope is not "PriorityClass" && IsScope(scope) && requirement.Operator != "Exists")
            {
                errors.Invalid(
                    path.Child("operator"),
                    requirement.Operator,
                    "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
            }

            Operator(requirement, path, errors);
        }

        Conflicts([.. selector.MatchExpressions.Select(requirement => requirement.ScopeName)], path, Shown(spec.Scopes), errors);
    }

    private static void Operator(ScopedResourceSelectorRequirement requirement, FieldPath path, FieldErrors errors)
    {
        switch (requirement.Operator)
        {
            case "In" or "NotIn":
                if (requirement.Values.IsEmpty)
                {
                    errors.Required(path.Child("values"), "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (!requirement.Values.IsEmpty)
                {
                    errors.Invalid(
                        path.Child("values"), GoValue.Of(requirement.Values), "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                }

                break;
            default:
                errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
                break;
        }
    }

    private static void Conflicts(HashSet<string> scopes, FieldPath path, GoValue shown, FieldErrors errors)
    {
        if (scopes.Contains("BestEffort") && scopes.Contains("NotBestEffort"))
        {
            errors.Invalid(path, shown, "conflicting scopes");
        }

        if (scopes.Contains("Terminating") && scopes.Contains("NotTerminating"))
        {
            errors.Invalid(path, shown, "conflicting scopes");
        }
    }

    private static bool IsScope(string scope) =>
        scope is "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "PriorityClass" or CrossNamespace;

    private static bool Applies(string scope, string resource) => scope switch
    {
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or CrossNamespace => PodComputeResources.Contains(resource),
        "BestEffort" => resource == "pods",
        _ => true,
    };
}
