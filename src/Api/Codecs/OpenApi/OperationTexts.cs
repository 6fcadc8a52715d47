namespace Kubestrel.Codecs.OpenApi;

/// <summary>What each operation does, in a line.</summary>
internal static class OperationTexts
{
    public static ApiOperation Describe(ApiOperation operation, ResourceInfo resource) => operation with { Description = Text(operation, resource) };

    private static string Text(ApiOperation operation, ResourceInfo resource)
    {
        var kind = resource.Kind.Kind;
        var at = operation.Path.IndexOf("{name}/", StringComparison.Ordinal);
        var part = at < 0 ? "" : operation.Path[(at + "{name}/".Length)..].Split('/')[0];
        var one = part.Length == 0 ? $"the {kind} of this name" : $"the {part} of the {kind} of this name";
        var place = !resource.Namespaced ? "" : operation.Path.Contains("{namespace}", StringComparison.Ordinal) ? " of the namespace" : " of all namespaces";
        return operation.Action switch
        {
            "list" => $"Lists the {kind} objects{place}, or watches them.",
            "watchlist" => $"Watches the {kind} objects{place}. Deprecated: a list with watch=true does the same.",
            "watch" => $"Watches {one}. Deprecated: a list with watch=true and a field selector does the same.",
            "deletecollection" => $"Deletes the {kind} objects{place} that the selectors match.",
            "post" when part.Length > 0 => $"Creates {one}.",
            "post" => $"Creates one {kind}.",
            "get" => $"Reads {one}.",
            "put" => $"Replaces {one}.",
            "patch" => $"Changes some fields of {one}, or applies them.",
            "delete" => $"Deletes {one}.",
            _ => $"Passes {operation.Method.ToUpperInvariant()} requests on to {one}.",
        };
    }
}
