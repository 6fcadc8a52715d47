using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Query parameters by name, converted as upstream converts them.</summary>
internal readonly struct QueryReader(IQueryCollection query)
{
    public IQueryCollection All => query;

    /// <summary>The first value; null when the parameter is absent.</summary>
    public string? Get(string name) => query.Count > 0 && query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] ?? "" : null;

    public string Text(string name) => Get(name) ?? "";

    /// <summary>Upstream's conversion: absent, "0" and "false" are false, everything else is true.</summary>
    public bool IsTrue(string name) => Get(name) is { } value && value is not ("0" or "false" or "False" or "FALSE");

    public bool? Flag(string name) => Get(name) is null ? null : IsTrue(name);

    /// <summary>False when the parameter is there and not a number; the error is upstream's text.</summary>
    public bool TryNumber(string name, out long? number, out string error)
    {
        number = null;
        error = "";
        if (Get(name) is not { Length: > 0 } text)
        {
            return true;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
        {
            number = parsed;
            return true;
        }

        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        var problem = digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9') ? "invalid syntax" : "value out of range";
        error = $"strconv.ParseInt: parsing \"{text}\": {problem}";
        return false;
    }

    public IReadOnlyList<string> Values(string name) => query.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : [];
}
