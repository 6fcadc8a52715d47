namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Which requests a webhook or a policy is asked about.</summary>
internal static class RuleValidation
{
    private static readonly string[] s_operations = ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"];
    private static readonly string[] s_scopes = ["*", "Cluster", "Namespaced"];

    public static void Validate(RuleWithOperations rule, FieldPath path, FieldErrors errors)
    {
        OnlyWildcard(path.Child("operations"), rule.Operations, "operations", "admissionregistration.OperationType", errors);
        for (var i = 0; i < rule.Operations.Count; i++)
        {
            if (!s_operations.Contains(rule.Operations[i]))
            {
                errors.NotSupported(path.Child("operations").Index(i), rule.Operations[i], s_operations);
            }
        }

        OnlyWildcard(path.Child("apiGroups"), rule.ApiGroups, "API groups", "string", errors);
        OnlyWildcard(path.Child("apiVersions"), rule.ApiVersions, "API versions", "string", errors);
        for (var i = 0; i < rule.ApiVersions.Count; i++)
        {
            if (rule.ApiVersions[i].Length == 0)
            {
                errors.Required(path.Child("apiVersions").Index(i));
            }
        }

        Resources(rule.Resources, path.Child("resources"), errors);
        if (rule.Scope is { } scope && !s_scopes.Contains(scope))
        {
            errors.NotSupported(path.Child("scope"), scope, s_scopes);
        }
    }

    private static void OnlyWildcard(FieldPath path, ValueList<string> values, string others, string type, FieldErrors errors)
    {
        if (values.IsEmpty)
        {
            errors.Required(path);
        }

        if (values.Count > 1 && values.Contains("*"))
        {
            errors.Invalid(path, GoValue.Of(values, type), $"if '*' is present, must not specify other {others}");
        }
    }

    private static void Resources(ValueList<string> resources, FieldPath path, FieldErrors errors)
    {
        if (resources.IsEmpty)
        {
            errors.Required(path);
        }

        var (allSubresources, ofAll) = (new HashSet<string>(), new HashSet<string>());
        var lastIsPlain = false;
        for (var i = 0; i < resources.Count; i++)
        {
            var resource = resources[i];
            if (resource.Length == 0)
            {
                errors.Required(path.Index(i));
                continue;
            }

            if (resource.IndexOf('/') is not (>= 0 and var slash))
            {
                lastIsPlain = resource != "*";
                continue;
            }

            var (name, sub) = (resource[..slash], resource[(slash + 1)..]);
            if (allSubresources.Contains(name))
            {
                errors.Invalid(path.Index(i), resource, $"if '{name}/*' is present, must not specify {resource}");
            }

            if (ofAll.Contains(sub))
            {
                errors.Invalid(path.Index(i), resource, $"if '*/{sub}' is present, must not specify {resource}");
            }

            _ = sub == "*" && allSubresources.Add(name);
            _ = name == "*" && ofAll.Add(sub);
        }

        if (resources.Count > 1 && resources.Contains("*/*"))
        {
            errors.Invalid(path, GoValue.Of(resources), "if '*/*' is present, must not specify other resources");
        }

        if (resources.Contains("*") && lastIsPlain)
        {
            errors.Invalid(path, GoValue.Of(resources), "if '*' is present, must not specify other resources without subresources");
        }
    }
}
