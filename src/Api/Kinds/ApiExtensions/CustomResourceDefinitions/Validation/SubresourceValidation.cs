namespace Kubestrel.Kinds.ApiExtensions.V1;

internal static class SubresourceValidation
{
    public static void Validate(CustomResourceSubresources? subresources, FieldPath path, FieldErrors errors)
    {
        if (subresources?.Scale is not { } scale)
        {
            return;
        }

        Path(scale.SpecReplicasPath, ".spec.", "should be a json path under .spec", path.Child("scale", "specReplicasPath"), errors);
        Path(scale.StatusReplicasPath, ".status.", "should be a json path under .status", path.Child("scale", "statusReplicasPath"), errors);
        var at = path.Child("scale", "labelSelectorPath");
        if (scale.LabelSelectorPath is { Length: > 0 } selector
            && ColumnValidation.SimplePath(selector, at, errors)
            && !selector.StartsWith(".spec.", StringComparison.Ordinal)
            && !selector.StartsWith(".status.", StringComparison.Ordinal))
        {
            errors.Invalid(at, selector, "should be a json path under either .spec or .status");
        }
    }

    private static void Path(string text, string start, string message, FieldPath path, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            errors.Required(path);
        }
        else if (ColumnValidation.SimplePath(text, path, errors) && !text.StartsWith(start, StringComparison.Ordinal))
        {
            errors.Invalid(path, text, message);
        }
    }
}
