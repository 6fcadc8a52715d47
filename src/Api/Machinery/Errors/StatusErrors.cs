using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.Machinery;

/// <summary>The Status objects of failed requests, in upstream's words (apimachinery's api/errors).</summary>
public static class StatusErrors
{
    public static Status NotFound(GroupResource resource, string name) =>
        Make(404, "NotFound", $"{resource} \"{name}\" not found", Details(resource, name));

    public static Status AlreadyExists(GroupResource resource, string name) =>
        Make(409, "AlreadyExists", $"{resource} \"{name}\" already exists", Details(resource, name));

    public static Status Conflict(GroupResource resource, string name, string cause) =>
        Make(409, "Conflict", $"Operation cannot be fulfilled on {resource} \"{name}\": {cause}", Details(resource, name));

    /// <summary>The object was changed since the version the client names.</summary>
    public static Status Conflict(GroupResource resource, string name) =>
        Conflict(resource, name, "the object has been modified; please apply your changes to the latest version and try again");

    public static Status Forbidden(GroupResource resource, string name, string cause) =>
        Make(
            403,
            "Forbidden",
            resource.Resource.Length == 0 ? $"forbidden: {cause}"
                : name.Length == 0 ? $"{resource} is forbidden: {cause}" : $"{resource} \"{name}\" is forbidden: {cause}",
            Details(resource, name));

    public static Status Invalid(GroupVersionKind kind, string name, FieldErrors errors)
    {
        var texts = errors.Select(error => error.ToString()).Distinct().ToList();
        var summary = texts.Count == 1 ? texts[0] : $"[{string.Join(", ", texts)}]";
        return Make(422, "Invalid", $"{new GroupResource(kind.Group, kind.Kind)} \"{name}\" is invalid: {summary}", StatusDetails.Empty with
        {
            Name = name,
            Group = kind.Group,
            Kind = kind.Kind,
            Causes = errors.Select(error => StatusCause.Empty with { Reason = error.Type.ToString(), Message = error.Body, Field = error.Field }).ToValueList(),
        });
    }

    public static Status BadRequest(string message) => Make(400, "BadRequest", message);

    public static Status Unauthorized() => Make(401, "Unauthorized", "Unauthorized");

    public static Status MethodNotSupported(GroupResource resource, string action) =>
        Make(405, "MethodNotAllowed", $"{action} is not supported on resources of kind \"{resource}\"", Details(resource, ""));

    public static Status NotAcceptable(string message) => Make(406, "NotAcceptable", message);

    public static Status UnsupportedMediaType(string message) => Make(415, "UnsupportedMediaType", message);

    public static Status RequestEntityTooLarge(string message) => Make(413, "RequestEntityTooLarge", message);

    public static Status Expired(string message) => Make(410, "Expired", message);

    public static Status Gone(string message) => Make(410, "Gone", message);

    public static Status TooManyRequests(string message, int retryAfterSeconds) =>
        Make(429, "TooManyRequests", message, StatusDetails.Empty with { RetryAfterSeconds = retryAfterSeconds });

    public static Status Timeout(string message, int retryAfterSeconds = 0) =>
        Make(504, "Timeout", $"Timeout: {message}", StatusDetails.Empty with { RetryAfterSeconds = retryAfterSeconds });

    public static Status ServiceUnavailable(string message) => Make(503, "ServiceUnavailable", message);

    public static Status InternalError(string message) =>
        Make(500, "InternalError", $"Internal error occurred: {message}", StatusDetails.Empty with { Causes = [StatusCause.Empty with { Message = message }] });

    public static Status Make(int code, string reason, string message, StatusDetails? details = null) => Status.Empty with
    {
        Kind = "Status",
        ApiVersion = "v1",
        StatusValue = "Failure",
        Message = message,
        Reason = reason,
        Details = details,
        Code = code,
    };

    public static StatusDetails Details(GroupResource resource, string name) =>
        StatusDetails.Empty with { Name = name, Group = resource.Group, Kind = resource.Resource };
}
