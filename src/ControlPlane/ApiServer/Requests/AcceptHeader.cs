using System.Globalization;
using Kubestrel.ApiServer.Serving;
using Kubestrel.Codecs.Bodies;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;
using Microsoft.AspNetCore.Http;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Content negotiation as upstream's: clauses by quality, the first that can be served wins.</summary>
internal static class AcceptHeader
{
    public const string NotAcceptable =
        "only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf";

    public const string NoStream =
        "only the following media types are accepted: application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch";

    /// <param name="objectsOnly">Clauses that ask for a Table or PartialObjectMetadata do not count: discovery has neither.</param>
    public static bool TryNegotiate(HttpRequest request, in QueryReader query, out ResponseForm form, bool objectsOnly = false)
    {
        var text = Text(request);
        var pretty = query.Get("pretty") is { } wanted ? wanted is not ("0" or "false") : IsPerson(request.Headers.UserAgent);
        form = ResponseForm.Json with { Pretty = pretty };
        return text.Length == 0 || text is "application/json" or "*/*" || TryClauses(text, pretty, objectsOnly, ref form);
    }

    /// <summary>
    /// Upstream looks twice: its router at the bare media types, with an answer of its own, then negotiation at their parameters.
    /// </summary>
    /// <param name="available">What the router knows for the URL.</param>
    public static Status Refusal(HttpRequest request, string available)
    {
        var types = available.Split(", ");
        return BareTypes(request).Any(type => type == "*/*" || Array.IndexOf(types, type) >= 0)
            ? StatusErrors.NotAcceptable(NotAcceptable)
            : ServerAnswers.Bare(406, $"406: Not Acceptable\n\nAvailable representations: {available}");
    }

    /// <summary>For documents that are JSON and nothing else.</summary>
    public static bool TakesJson(HttpRequest request) => Text(request).Length == 0 || BareTypes(request).Any(static type => type is "*/*" or "application/json");

    private static IEnumerable<string> BareTypes(HttpRequest request) =>
        Text(request).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static clause => clause.Split(';', 2)[0].Trim());

    private static string Text(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return accept.Count == 1 ? accept[0] ?? "" : string.Join(',', accept.ToArray());
    }

    private static bool TryClauses(string text, bool pretty, bool objectsOnly, ref ResponseForm form)
    {
        var clauses = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var clause in clauses.OrderByDescending(Quality))
        {
            var chosen = form;
            if (TryClause(clause, pretty, ref chosen) && (!objectsOnly || chosen.As == ResponseKind.Object))
            {
                form = chosen;
                return true;
            }
        }

        return false;
    }

    private static bool TryClause(string clause, bool pretty, ref ResponseForm form)
    {
        var parts = clause.Split(';', StringSplitOptions.TrimEntries);
        var format = parts[0] == "*/*" ? BodyFormat.Json : MediaTypes.FormatOf(parts[0]);
        if (format is not { } chosen)
        {
            return false;
        }

        var kind = ResponseKind.Object;
        var version = "";
        var group = "";
        var isList = false;
        foreach (var part in parts.AsSpan(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var value = equals < 0 ? "" : part[(equals + 1)..];
            switch (equals < 0 ? part : part[..equals])
            {
                case "as":
                    if (value is not ("Table" or "PartialObjectMetadata" or "PartialObjectMetadataList"))
                    {
                        return false;
                    }

                    kind = value == "Table" ? ResponseKind.Table : ResponseKind.PartialObjectMetadata;
                    isList = value == "PartialObjectMetadataList";
                    break;
                case "g":
                    group = value;
                    break;
                case "v":
                    version = value;
                    break;
                case "pretty":
                    pretty = value is "1";
                    break;
            }
        }

        if (kind != ResponseKind.Object && (group != "meta.k8s.io" || version is not ("v1" or "v1beta1")))
        {
            return false;
        }

        // Tables have no protobuf form.
        if (kind == ResponseKind.Table && chosen == BodyFormat.Protobuf)
        {
            return false;
        }

        form = new(chosen, kind, kind == ResponseKind.Object ? "" : $"{group}/{version}", pretty && chosen == BodyFormat.Json) { IsList = isList };
        return true;
    }

    private static double Quality(string clause)
    {
        var at = clause.IndexOf(";q=", StringComparison.Ordinal);
        if (at < 0)
        {
            return 1;
        }

        var end = clause.IndexOf(';', at + 3);
        var text = end < 0 ? clause.AsSpan(at + 3) : clause.AsSpan(at + 3, end - at - 3);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var quality) ? quality : 1;
    }

    /// <summary>Command line fetchers and browsers get indented JSON.</summary>
    private static bool IsPerson(string? userAgent) =>
        userAgent is not null && (userAgent.StartsWith("curl/", StringComparison.Ordinal)
            || userAgent.StartsWith("Wget/", StringComparison.Ordinal) || userAgent.StartsWith("Mozilla/5.0", StringComparison.Ordinal));
}
