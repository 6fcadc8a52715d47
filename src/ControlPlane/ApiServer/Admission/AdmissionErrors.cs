using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission;

/// <summary>Answers of admission plugins.</summary>
internal static class AdmissionErrors
{
    /// <summary>403: resource "name" is forbidden: message. An object without a name yet goes by its generateName.</summary>
    public static Status Forbidden(AdmissionRequest request, string message, params ReadOnlySpan<StatusCause> causes)
    {
        var name = NameOf(request);
        return Forbidden(request.ApiGroup, request.Resource, name, message, causes);
    }

    public static Status Forbidden(string apiGroup, string resource, string name, string message, params ReadOnlySpan<StatusCause> causes)
    {
        var qualified = Qualified(apiGroup, resource);
        return new Status
        {
            StatusValue = "Failure",
            Code = 403,
            Reason = "Forbidden",
            Message = name.Length == 0 ? $"{qualified} is forbidden: {message}" : $"{qualified} \"{name}\" is forbidden: {message}",
            Details = new StatusDetails { Group = apiGroup, Kind = resource, Name = name, Causes = causes.IsEmpty ? default : [.. causes] },
        };
    }

    public static Status NotFound(string apiGroup, string resource, string name) => new()
    {
        StatusValue = "Failure",
        Code = 404,
        Reason = "NotFound",
        Message = $"{Qualified(apiGroup, resource)} \"{name}\" not found",
        Details = new StatusDetails { Group = apiGroup, Kind = resource, Name = name },
    };

    public static Status BadRequest(string message) => new()
    {
        StatusValue = "Failure", Code = 400, Reason = "BadRequest", Message = message,
    };

    private static string NameOf(AdmissionRequest request)
    {
        if (request.Name.Length > 0)
        {
            return request.Name;
        }

        return request.Object switch
        {
            MetaObject { Metadata.Name: { Length: > 0 } name } => name,
            MetaObject { Metadata.GenerateName: { Length: > 0 } prefix } => prefix,
            _ => "Unknown",
        };
    }

    private static string Qualified(string apiGroup, string resource) => apiGroup.Length == 0 ? resource : $"{resource}.{apiGroup}";
}
