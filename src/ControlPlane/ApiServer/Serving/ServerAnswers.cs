using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>Status objects for bare HTTP codes, in upstream's words.</summary>
internal static class ServerAnswers
{
    /// <summary>What the routing of URLs and methods answers: details that name nothing.</summary>
    public static Status Bare(int code, string message = "") => Of(code, "", new("", ""), "", message);

    /// <param name="verb">Lower case.</param>
    /// <param name="text">What the other server said.</param>
    public static Status Of(int code, string verb, GroupResource resource, string name, string text)
    {
        var (reason, message) = code switch
        {
            400 => ("BadRequest", "the server rejected our request for an unknown reason"),
            401 => ("Unauthorized", "the server has asked for the client to provide credentials"),
            403 => ("Forbidden", text),
            404 => ("NotFound", "the server could not find the requested resource"),
            405 => ("MethodNotAllowed", "the server does not allow this method on the requested resource"),
            406 => ("NotAcceptable", text.Length > 0 ? text : "the server was unable to respond with a content type that the client supports"),
            409 => ("Conflict", "the server reported a conflict"),
            415 => ("UnsupportedMediaType", text),
            422 => ("Invalid", "the server rejected our request due to an error in our request"),
            429 => ("TooManyRequests", "the server has received too many requests and has asked us to try again later"),
            503 => ("ServiceUnavailable", "the server is currently unable to handle the request"),
            504 => ("Timeout", "the server was unable to return a response in the time allotted, but may still be processing the request"),
            >= 500 => ("InternalError", $"an error on the server ({GoString.Quote(text)}) has prevented the request from succeeding"),
            _ => ("", $"the server responded with the status code {code} but did not return more information"),
        };
        if (resource.Resource.Length > 0)
        {
            message += name.Length > 0 ? $" ({verb} {resource} {name})" : $" ({verb} {resource})";
        }

        return StatusErrors.Make(code, reason, message, StatusErrors.Details(resource, name));
    }
}
