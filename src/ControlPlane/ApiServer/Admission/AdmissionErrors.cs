using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission;

/// <summary>Answers of admission plugins.</summary>
internal static class AdmissionErrors
{
    /// <summary>403: resource "name" is forbidden: message. An object without a name yet goes by its generateName.</summary>
    public static Status Forbidden(AdmissionRequest request, string message, params ReadOnlySpan<StatusCause> causes)
    {
        var status = StatusErrors.Forbidden(new GroupResource(request.ApiGroup, request.Resource), NameOf(request), message);
        return causes.IsEmpty ? status : status with { Details = status.Details! with { Causes = [.. causes] } };
    }

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
}
