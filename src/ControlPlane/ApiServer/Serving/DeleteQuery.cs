using Kubestrel.ApiServer.Requests;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Serving;

/// <summary>DeleteOptions given as query parameters.</summary>
internal static class DeleteQuery
{
    public static DeleteOptions Read(in QueryReader query, out Status? error)
    {
        error = null;
        if (!query.TryNumber("gracePeriodSeconds", out var grace, out var text))
        {
            error = StatusErrors.BadRequest(text);
        }

        return DeleteOptions.Empty with
        {
            Kind = "DeleteOptions",
            ApiVersion = "meta.k8s.io/v1",
            GracePeriodSeconds = grace,
            OrphanDependents = query.Flag("orphanDependents"),
            PropagationPolicy = query.Get("propagationPolicy"),
            DryRun = query.Values("dryRun") is { Count: > 0 } values ? [.. values] : default,
        };
    }
}
