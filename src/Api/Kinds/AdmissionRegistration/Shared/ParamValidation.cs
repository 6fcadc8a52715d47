namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>The kind of a policy's parameters, and which of them a binding takes.</summary>
internal static class ParamValidation
{
    public static void Kind(ParamKind? kind, FieldPath path, FieldErrors errors)
    {
        if (kind is null)
        {
            return;
        }

        if (kind.ApiVersion.Length == 0)
        {
            errors.Required(path.Child("apiVersion"));
        }
        else
        {
            ApiVersion(kind.ApiVersion, path.Child("apiVersion"), errors);
        }

        if (kind.Kind.Length == 0)
        {
            errors.Required(path.Child("kind"));
        }
        else
        {
            Joined(kind.Kind, Names.Dns1035Label(kind.Kind.ToLowerInvariant()), path.Child("kind"), errors, "may have mixed case, but should otherwise match: ");
        }
    }

    public static void Reference(ParamRef? reference, FieldPath path, FieldErrors errors)
    {
        if (reference is null)
        {
            return;
        }

        var both = reference is { Name.Length: > 0, Selector: not null };
        errors.Each(path.Child("name"), reference.Name, Names.PathSegment(reference.Name));
        if (both)
        {
            errors.Forbidden(path.Child("name"), "name and selector are mutually exclusive");
        }

        errors.LabelSelector(path.Child("selector"), reference.Selector);
        if (both)
        {
            errors.Forbidden(path.Child("selector"), "name and selector are mutually exclusive");
        }

        if (reference is { Name.Length: 0, Selector: null })
        {
            errors.Required(path, "one of name or selector must be specified");
        }

        if (string.IsNullOrEmpty(reference.ParameterNotFoundAction))
        {
            errors.Required(path.Child("parameterNotFoundAction"));
        }
        else
        {
            WebhookValidation.OneOf(reference.ParameterNotFoundAction, ["Deny", "Allow"], path.Child("parameterNotFoundAction"), errors);
        }
    }

    /// <summary>The cell of a binding's parameters.</summary>
    public static string Cell(ParamRef? reference) => reference switch
    {
        { Name.Length: > 0 } => $"{(reference.Namespace.Length > 0 ? reference.Namespace : "*")}/{reference.Name}",
        { Selector: { } selector } => Shown(selector),
        _ => CellText.Unset,
    };

    public static string Cell(ParamKind? kind) => kind is null ? CellText.Unset : $"{kind.ApiVersion}/{kind.Kind}";

    private static void ApiVersion(string text, FieldPath path, FieldErrors errors)
    {
        var parts = text == "/" ? ["", ""] : text.Split('/');
        if (parts.Length > 2)
        {
            errors.Invalid(path, text, $"unexpected GroupVersion string: {text}");
            return;
        }

        var (group, version) = parts.Length == 1 ? ("", text) : (parts[0], parts[1]);
        if (group.Length > 0)
        {
            Joined(group, Names.Dns1123Subdomain(group), path, errors);
        }

        if (version.Length == 0)
        {
            errors.Invalid(path, text, "version must be specified");
        }
        else
        {
            Joined(version, Names.Dns1035Label(version), path, errors);
        }
    }

    private static void Joined(string value, IEnumerable<string> messages, FieldPath path, FieldErrors errors, string prefix = "")
    {
        if (string.Join(",", messages) is { Length: > 0 } text)
        {
            errors.Invalid(path, value, prefix + text);
        }
    }

    /// <summary>As Go's generated String prints a selector.</summary>
    private static string Shown(LabelSelector selector)
    {
        var labels = string.Concat(selector.MatchLabels.Select(pair => $"{pair.Key}: {pair.Value},"));
        var expressions = string.Concat(selector.MatchExpressions.Select(
            one => $"LabelSelectorRequirement{{Key:{one.Key},Operator:{one.Operator},Values:[{string.Join(' ', one.Values)}],}},"));
        return $"&LabelSelector{{MatchLabels:map[string]string{{{labels}}},MatchExpressions:[]LabelSelectorRequirement{{{expressions}}},}}";
    }
}
