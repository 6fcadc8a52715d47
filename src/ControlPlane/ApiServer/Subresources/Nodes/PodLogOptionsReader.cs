using System.Globalization;
using System.Text;
using Kubestrel.ApiServer.Requests;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Subresources.Nodes;

/// <summary>The options of pods/log in a query: what is wrong with them, and how the kubelet is asked for them.</summary>
internal static class PodLogOptionsReader
{
    private static readonly string[] Flags = ["follow", "previous", "timestamps"];

    private static readonly string[] Passed = ["sinceSeconds", "sinceTime", "tailLines", "limitBytes"];

    /// <summary>Null when all is well.</summary>
    public static Status? Wrong(QueryReader query, string pod)
    {
        var errors = new FieldErrors();
        if (query.Text("sinceTime") is { Length: > 0 } since && !Time.TryParse(since, out _))
        {
            return StatusErrors.BadRequest(
                $"parsing time {GoString.Quote(since)} as \"2006-01-02T15:04:05Z07:00\": cannot parse {GoString.Quote(since)} as \"2006\"");
        }

        foreach (var (name, least) in ((string, long)[])[("tailLines", 0), ("limitBytes", 1), ("sinceSeconds", 1)])
        {
            if (!query.TryNumber(name, out var number, out var error))
            {
                return StatusErrors.BadRequest(error);
            }

            if (number < least)
            {
                errors.Invalid(FieldPath.Of(name), number, least == 0 ? "must be greater than or equal to 0" : "must be greater than 0");
            }
        }

        if (query.Get("sinceSeconds") is not null && query.Get("sinceTime") is not null)
        {
            errors.Forbidden(FieldPath.Of("[]"), "at most one of `sinceTime` or `sinceSeconds` may be specified");
        }

        if (query.Get("stream") is not null)
        {
            errors.Forbidden(FieldPath.Of("stream"), "may not be specified");
        }

        return errors.Count == 0 ? null : StatusErrors.Invalid(new("", "v1", "PodLogOptions"), pod, errors);
    }

    /// <summary>With the question mark; "" without options.</summary>
    public static string KubeletQuery(QueryReader query)
    {
        var text = new StringBuilder();
        foreach (var name in Flags)
        {
            if (query.IsTrue(name))
            {
                Add(text, name, "true");
            }
        }

        foreach (var name in Passed)
        {
            if (query.Text(name) is { Length: > 0 } value)
            {
                Add(text, name, value);
            }
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? '?' : '&')}{name}={Uri.EscapeDataString(value)}");
}
