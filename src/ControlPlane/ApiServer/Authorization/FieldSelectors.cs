namespace Kubestrel.ApiServer.Authorization;

/// <summary>Looks into a field selector as it stands in a query string.</summary>
internal static class FieldSelectors
{
    /// <summary>Whether one of its terms demands that the field equals the value (field=value or field==value).</summary>
    public static bool Requires(string selector, string field, string value)
    {
        foreach (var range in selector.AsSpan().Split(','))
        {
            var term = selector.AsSpan()[range];
            if (!term.StartsWith(field, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = term[field.Length..];
            if (rest is ['=', .. var right] && (right is ['=', .. var after] ? after : right).SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The selector that demands these equalities, in the form of a query string.</summary>
    public static string Write(IEnumerable<(string Field, string Value)> terms) => string.Join(',', terms.Select(term => $"{term.Field}={term.Value}"));
}
