using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Upstream's words for a field that a kind cannot be selected by; they depend on who converts the kind's labels.</summary>
internal static class FieldLabels
{
    private static readonly string[] Listed =
        ["Pod", "Node", "ReplicationController", "Event", "Namespace", "Secret", "Service", "CertificateSigningRequest", "ClusterTrustBundle"];

    public static string Problem(GroupVersionKind kind, string field) => kind.Kind switch
    {
        "Job" => $"field label {GoString.Quote(field)} not supported for Job",
        "ResourceSlice" => $"field label not supported for {kind.Group}/{kind.Version}, Kind=ResourceSlice: {field}",
        _ when Array.IndexOf(Listed, kind.Kind) >= 0 => $"field label not supported: {field}",
        _ => $"{GoString.Quote(field)} is not a known field selector: only \"metadata.name\", \"metadata.namespace\"",
    };
}
