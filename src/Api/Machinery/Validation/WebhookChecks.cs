namespace Kubestrel.Machinery;

/// <summary>Where a webhook is called: rules that admission, conversion and other webhooks share.</summary>
public static class WebhookChecks
{
    private const string Form = "; desired format: https://host[/path]";

    /// <summary>The versions of review objects that the server speaks.</summary>
    public static IReadOnlyList<string> ReviewVersions { get; } = ["v1", "v1beta1"];

    /// <param name="service">The service that is called, where one is named; port 0 when it names none.</param>
    public static void WebhookTarget(
        this FieldErrors errors, FieldPath path, string? url, (string Name, string Namespace, string? Path, int Port)? service)
    {
        switch (url, service)
        {
            case ({ } address, null):
                WebhookUrl(errors, path.Child("url"), address);
                break;
            case (null, { } named):
                WebhookService(errors, path.Child("service"), named.Name, named.Namespace, named.Path, named.Port);
                break;
            default:
                errors.Required(path, "exactly one of url or service is required");
                break;
        }
    }

    private static void WebhookUrl(FieldErrors errors, FieldPath path, string text)
    {
        if (GoUrl.Parse(text, out var problem) is not { } url)
        {
            errors.Required(path, $"url must be a valid URL: {problem}{Form}");
            return;
        }

        if (url.Scheme != "https")
        {
            errors.Invalid(path, url.Scheme, "'https' is the only allowed URL scheme" + Form);
        }

        if (url.Host.Length == 0)
        {
            errors.Invalid(path, "", "host must be specified" + Form);
        }

        NotPermitted(url.User, "user information is not permitted in the URL");
        NotPermitted(url.Fragment.Length > 0 ? url.Fragment : null, "fragments are not permitted in the URL");
        NotPermitted(url.RawQuery.Length > 0 ? url.RawQuery : null, "query parameters are not permitted in the URL");

        void NotPermitted(string? part, string message)
        {
            if (part is not null)
            {
                errors.Invalid(path, part, message);
            }
        }
    }

    /// <summary>
    /// Upstream's callers pass name and namespace in the other order than its check takes them, so that a missing name is reported at
    /// namespace and the other way round; so here.
    /// </summary>
    private static void WebhookService(FieldErrors errors, FieldPath path, string name, string @namespace, string? urlPath, int port)
    {
        if (@namespace.Length == 0)
        {
            errors.Required(path.Child("name"), "service name is required");
        }

        if (name.Length == 0)
        {
            errors.Required(path.Child("namespace"), "service namespace is required");
        }

        foreach (var message in Forms.PortNumber(port))
        {
            errors.Invalid(path.Child("port"), port, "port is not valid: " + message);
        }

        if (urlPath is not (null or "" or "/"))
        {
            UrlPath(errors, path.Child("path"), urlPath);
        }
    }

    /// <param name="mustBeKnown">Whether one must be among <see cref="ReviewVersions"/>.</param>
    public static void WebhookReviewVersions(this FieldErrors errors, FieldPath path, ValueList<string> versions, bool mustBeKnown, string whenEmpty = "")
    {
        if (versions.IsEmpty)
        {
            errors.Required(path, whenEmpty);
            return;
        }

        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i];
            if (versions.FindIndex(other => other == version) < i)
            {
                errors.Invalid(path.Index(i), version, "duplicate version");
            }
            else
            {
                errors.Each(path.Index(i), version, Names.Dns1035Label(version));
            }
        }

        if (mustBeKnown && !KnowsReviewVersion(versions))
        {
            errors.Invalid(path, GoValue.Of(versions), "must include at least one of " + string.Join(", ", ReviewVersions));
        }
    }

    public static bool KnowsReviewVersion(ValueList<string> versions) => versions.Exists(version => ReviewVersions.Contains(version));

    private static void UrlPath(FieldErrors errors, FieldPath path, string text)
    {
        if (text == "//")
        {
            errors.Invalid(path, text, "segment[0] may not be empty");
            return;
        }

        if (!text.StartsWith('/'))
        {
            errors.Invalid(path, text, "must start with a '/'");
        }

        var steps = text[1..];
        steps = steps.EndsWith('/') ? steps[..^1] : steps;
        foreach (var (i, step) in steps.Split('/').Index())
        {
            if (step.Length == 0)
            {
                errors.Invalid(path, text, $"segment[{i}] may not be empty");
                continue;
            }

            foreach (var message in Names.Dns1123Subdomain(step))
            {
                errors.Invalid(path, text, $"segment[{i}]: {message}");
            }
        }
    }
}
