using Kubestrel.Codecs.Selectors;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Takes URLs apart by upstream's rules (apiserver's request info factory).</summary>
internal static class RequestInfoParser
{
    private static readonly string[] NamespaceSubresources = ["status", "finalize"];

    /// <param name="path">Decoded path.</param>
    /// <param name="query">Needed for watches and for lists of one name.</param>
    public static RequestInfo Parse(string method, string path, in QueryReader query)
    {
        var other = new RequestInfo { Path = path, Verb = method.ToLowerInvariant() };
        var segments = Split(path);
        if (segments.Count < 2 || segments[0] is not ("api" or "apis"))
        {
            return other;
        }

        var prefix = segments[0];
        var at = 1;
        var group = "";
        if (prefix == "apis")
        {
            if (segments.Count < 3)
            {
                return other with { Prefix = prefix, Group = segments[1] };
            }

            group = segments[at++];
        }

        var version = segments[at++];
        if (at >= segments.Count)
        {
            return other with { Prefix = prefix, Group = group, Version = version };
        }

        var watchPath = segments[at] == "watch";
        if (watchPath && ++at >= segments.Count)
        {
            return other with { Prefix = prefix, Group = group, Version = version };
        }

        var @namespace = "";
        if (segments[at] == "namespaces" && segments.Count - at > 1)
        {
            @namespace = segments[at + 1];
            if (segments.Count - at > 2 && !(segments.Count - at == 3 && NamespaceSubresources.Contains(segments[at + 2])))
            {
                at += 2;
            }
        }

        var parts = segments.GetRange(at, segments.Count - at);
        var info = new RequestInfo
        {
            Path = path,
            Verb = "",
            IsResource = true,
            Prefix = prefix,
            Group = group,
            Version = version,
            Namespace = parts[0] == "namespaces" && parts.Count > 1 ? parts[1] : @namespace,
            Resource = parts[0],
            Name = parts.Count > 1 ? parts[1] : "",
            Subresource = parts.Count > 2 ? parts[2] : "",
            Parts = parts,
        };
        return WithVerb(info, method, watchPath, query);
    }

    private static RequestInfo WithVerb(RequestInfo info, string method, bool watchPath, in QueryReader query)
    {
        var verb = method switch
        {
            "POST" => "create",
            "GET" or "HEAD" => "get",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => "delete",
            _ => "",
        };
        if (info.Name.Length == 0 && verb is "get")
        {
            verb = query.IsTrue("watch") ? "watch" : "list";
            if (query.Get("fieldSelector") is { } selector && FieldSelector.TryParse(selector, out var fields, out _)
                && fields.ExactValue("metadata.name") is { Length: > 0 } name && !name.Contains('/', StringComparison.Ordinal))
            {
                info = info with { Name = name };
            }
        }
        else if (info.Name.Length == 0 && verb == "delete")
        {
            verb = "deletecollection";
        }

        return info with { Verb = watchPath ? "watch" : verb };
    }

    private static List<string> Split(string path)
    {
        var segments = new List<string>(8);
        foreach (var range in path.AsSpan().Trim('/').Split('/'))
        {
            segments.Add(path.AsSpan().Trim('/')[range].ToString());
        }

        return segments;
    }
}
