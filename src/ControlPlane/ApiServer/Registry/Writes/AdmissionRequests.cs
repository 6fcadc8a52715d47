using Kubestrel.ApiServer.Admission;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Registry.Writes;

/// <summary>Describes writes to admission.</summary>
internal static class AdmissionRequests
{
    public static AdmissionRequest ForCreate(WriteContext context, KubeObject obj) => Base(context, AdmissionOperation.Create) with { Object = obj };

    public static AdmissionRequest ForUpdate(WriteContext context, KubeObject obj, KubeObject old) =>
        Base(context, AdmissionOperation.Update) with { Object = obj, OldObject = old };

    public static AdmissionRequest ForDelete(WriteContext context, KubeObject? old) => Base(context, AdmissionOperation.Delete) with { OldObject = old };

    public static AdmissionRequest ForConnect(WriteContext context, KubeObject? options) => Base(context, AdmissionOperation.Connect) with { Object = options };

    private static AdmissionRequest Base(WriteContext context, AdmissionOperation operation)
    {
        var kind = context.Definition?.Kind ?? context.Served.Kind;
        return new()
        {
            Operation = operation,
            ApiGroup = kind.Id.Group,
            ApiVersion = kind.Id.Version,
            Resource = context.Served.Info.Name,
            Subresource = context.Subresource,
            Kind = kind.Id.Kind,
            Namespace = context.Namespace,
            Name = context.Name,
            User = context.User,
            DryRun = context.DryRun,
            Options = context.Options,
        };
    }
}
