using System.Globalization;
using Kubestrel.ApiServer.Caching;
using Kubestrel.ApiServer.Registry;
using Kubestrel.Client.Requests;
using Kubestrel.Codecs.Selectors;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Reads the options of lists and watches and refuses bad combinations in upstream's words.</summary>
internal static class ListQueryParser
{
    /// <param name="fromStore">Upstream reads past its cache for these, and words errors accordingly: the lists of deletions.</param>
    public static ApiResult<ListQuery> Parse(ServedResource served, string @namespace, string name, in QueryReader query, bool watch, bool fromStore = false)
    {
        if (!query.TryNumber("limit", out var limit, out var error) || !query.TryNumber("timeoutSeconds", out var timeout, out error))
        {
            return StatusErrors.BadRequest(error);
        }

        return Parse(
            served,
            @namespace,
            name,
            new WatchRequest
            {
                LabelSelector = query.Text("labelSelector"),
                FieldSelector = query.Text("fieldSelector"),
                ResourceVersion = query.Text("resourceVersion"),
                ResourceVersionMatch = query.Text("resourceVersionMatch"),
                Limit = limit ?? 0,
                Continue = query.Text("continue"),
                AllowBookmarks = query.IsTrue("allowWatchBookmarks"),
                SendInitialEvents = query.Flag("sendInitialEvents"),
                TimeoutSeconds = (int?)timeout,
            },
            watch,
            fromStore);
    }

    public static ApiResult<ListQuery> Parse(ServedResource served, string @namespace, string name, ListRequest request, bool watch, bool fromStore = false)
    {
        var definition = served.Definition!;
        var labels = Selector.Everything;
        if (request.LabelSelector.Length > 0)
        {
            if (!LabelSelectorParser.TryParse(request.LabelSelector, out var parsed, out var error))
            {
                return StatusErrors.BadRequest(error);
            }

            labels = parsed;
        }

        var fields = FieldSelector.Everything;
        if (request.FieldSelector.Length > 0)
        {
            if (!FieldSelector.TryParse(request.FieldSelector, out var parsed, out var error))
            {
                return StatusErrors.BadRequest(error);
            }

            // A version whose fields have other names declares its own; the filter looks at stored objects.
            var strategy = served.Strategy.SelectableFields.Count > 0 ? served.Strategy : definition.Strategy;
            fields = FieldSelector.Of([.. parsed.Requirements.Select(requirement => requirement with { Field = strategy.StoredField(requirement.Field) })]);
            foreach (var requirement in parsed.Requirements)
            {
                if (requirement.Field is not ("metadata.name" or "metadata.namespace") && !strategy.SelectableFields.Contains(requirement.Field))
                {
                    return StatusErrors.BadRequest(FieldLabels.Problem(served.Kind.Id, requirement.Field));
                }
            }
        }

        if (name.Length > 0 && !fields.IsEverything && fields.ExactValue("metadata.name") != name)
        {
            return StatusErrors.BadRequest("fieldSelector metadata.name doesn't match requested name");
        }

        if (name.Length > 0 && fields.IsEverything)
        {
            fields = FieldSelector.Of([.. fields.Requirements, new FieldRequirement("metadata.name", name, false)]);
        }

        long? version = null;
        if (request.ResourceVersion.Length > 0)
        {
            if (!long.TryParse(request.ResourceVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
            {
                // Upstream fails the one in its cache, without a reason, and the other in its store.
                return watch || (!fromStore && request.ResourceVersionMatch.Length == 0)
                    ? UnreadVersion(request.ResourceVersion)
                    : StatusErrors.BadRequest($"invalid resource version: {UnreadVersion(request.ResourceVersion).Message}");
            }

            version = parsed;
        }

        var watchRequest = request as WatchRequest;
        var result = new ListQuery
        {
            Filter = new() { Namespace = @namespace, Labels = labels, Fields = fields, Strategy = definition.Strategy },
            ResourceVersion = version,
            Match = request.ResourceVersionMatch,
            Limit = request.Limit,
            Continue = request.Continue,
            AllowBookmarks = watchRequest?.AllowBookmarks ?? false,
            SendInitialEvents = watchRequest?.SendInitialEvents,
            TimeoutSeconds = watchRequest?.TimeoutSeconds,
        };
        var errors = new FieldErrors();
        if (watch)
        {
            CheckWatch(result, errors);
        }
        else
        {
            Check(result, request.ResourceVersion, errors);
        }

        return errors.Count == 0 ? result : StatusErrors.Invalid(new("meta.k8s.io", "v1", "ListOptions"), "", errors);
    }

    /// <summary>A resourceVersion that is no number.</summary>
    public static Status UnreadVersion(string text) => StatusErrors.Make(500, "", $"resourceVersion: Invalid value: {GoString.Quote(text)}: {VersionText.Problem(text)}");

    private static void CheckWatch(ListQuery query, FieldErrors errors)
    {
        var match = FieldPath.Of("resourceVersionMatch");
        if (query.SendInitialEvents is not null && query.Match != "NotOlderThan")
        {
            errors.Forbidden(match, "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        }

        if (query.Match.Length == 0)
        {
            return;
        }

        if (query.SendInitialEvents is null)
        {
            errors.Forbidden(match, "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
        }

        if (query.Match != "NotOlderThan")
        {
            errors.NotSupported(match, query.Match, "NotOlderThan");
        }

        if (query.Continue.Length > 0)
        {
            errors.Forbidden(match, "resourceVersionMatch is forbidden when continue is provided");
        }
    }

    private static void Check(ListQuery query, string version, FieldErrors errors)
    {
        var match = FieldPath.Of("resourceVersionMatch");
        if (query.Match.Length > 0)
        {
            CheckMatch(query, version, match, errors);
        }

        if (query.SendInitialEvents is not null)
        {
            errors.Forbidden(FieldPath.Of("sendInitialEvents"), "sendInitialEvents is forbidden for list");
        }
    }

    private static void CheckMatch(ListQuery query, string version, FieldPath match, FieldErrors errors)
    {
        if (version.Length == 0)
        {
            errors.Forbidden(match, "resourceVersionMatch is forbidden unless resourceVersion is provided");
        }

        if (query.Continue.Length > 0)
        {
            errors.Forbidden(match, "resourceVersionMatch is forbidden when continue is provided");
        }

        if (query.Match is not ("Exact" or "NotOlderThan"))
        {
            errors.NotSupported(match, query.Match, "Exact", "NotOlderThan", "");
        }

        if (query.Match == "Exact" && version == "0")
        {
            errors.Forbidden(match, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
        }
    }
}
