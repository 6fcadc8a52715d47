namespace Kubestrel.Kinds.Networking.V1;

/// <summary>Paths of an ingress rule and where they lead.</summary>
internal static class IngressPathValidation
{
    private static readonly string[] s_forbiddenParts = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] s_forbiddenEnds = ["/..", "/."];

    public static void Http(HTTPIngressRuleValue http, FieldPath path, FieldErrors errors)
    {
        if (http.Paths.IsEmpty)
        {
            errors.Required(path.Child("paths"));
        }

        for (var i = 0; i < http.Paths.Count; i++)
        {
            One(http.Paths[i], path.Child("paths").Index(i), errors);
        }
    }

    public static void Backend(IngressBackend backend, FieldPath path, FieldErrors errors)
    {
        switch (backend)
        {
            case { Resource: not null, Service: not null }:
                errors.Invalid(path, "", "cannot set both resource and service backends");
                break;
            case { Resource: { } resource }:
                Reference(resource.ApiGroup, resource.Kind, resource.Name, path.Child("resource"), errors);
                break;
            case { Service: { } service }:
                Service(service, path, errors);
                break;
            default:
                errors.Invalid(path, "", "resource or service backend is required");
                break;
        }
    }

    /// <summary>A reference to an object by group, kind and name.</summary>
    public static void Reference(string? group, string kind, string name, FieldPath path, FieldErrors errors)
    {
        if (group is not null)
        {
            errors.Subdomain(path.Child("apiGroup"), group);
        }

        errors.PathName(path.Child("kind"), kind, "kind is required");
        errors.PathName(path.Child("name"), name, "name is required");
    }

    private static void One(HTTPIngressPath one, FieldPath path, FieldErrors errors)
    {
        switch (one.PathType)
        {
            case null:
                errors.Required(path.Child("pathType"), "pathType must be specified");
                return;
            case "Exact" or "Prefix":
                if (!one.Path.StartsWith('/'))
                {
                    errors.Invalid(path.Child("path"), one.Path, "must be an absolute path");
                }

                foreach (var part in s_forbiddenParts)
                {
                    if (one.Path.Contains(part, StringComparison.Ordinal))
                    {
                        errors.Invalid(path.Child("path"), one.Path, $"must not contain '{part}'");
                    }
                }

                foreach (var end in s_forbiddenEnds)
                {
                    if (one.Path.EndsWith(end, StringComparison.Ordinal))
                    {
                        errors.Invalid(path.Child("path"), one.Path, $"cannot end with '{end}'");
                    }
                }

                break;
            case "ImplementationSpecific":
                if (one.Path.Length > 0 && !one.Path.StartsWith('/'))
                {
                    errors.Invalid(path.Child("path"), one.Path, "must be an absolute path");
                }

                break;
            default:
                errors.NotSupported(path.Child("pathType"), one.PathType, "Exact", "ImplementationSpecific", "Prefix");
                break;
        }

        Backend(one.Backend, path.Child("backend"), errors);
    }

    private static void Service(IngressServiceBackend service, FieldPath path, FieldErrors errors)
    {
        var at = path.Child("service");
        if (service.Name.Length == 0)
        {
            errors.Required(at.Child("name"));
        }
        else
        {
            errors.Each(at.Child("name"), service.Name, Names.Dns1035Label(service.Name));
        }

        switch (service.Port)
        {
            case { Name.Length: > 0, Number: not 0 }:
                errors.Invalid(path, "", "cannot set both port name & port number");
                break;
            case { Name: { Length: > 0 } name }:
                errors.PortName(at.Child("port", "name"), name);
                break;
            case { Number: not 0 and var number }:
                errors.PortNumber(at.Child("port", "number"), number);
                break;
            default:
                errors.Required(path, "port name or number is required");
                break;
        }
    }
}
