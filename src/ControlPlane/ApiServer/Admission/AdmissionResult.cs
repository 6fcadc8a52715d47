using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission;

/// <summary>The object to go on with (the same instance when unchanged), or the error to answer.</summary>
public readonly record struct AdmissionResult(KubeObject? Object, Status? Error)
{
    public static AdmissionResult Unchanged(AdmissionRequest request) => new(request.Object, null);

    public static AdmissionResult Changed(KubeObject changed) => new(changed, null);

    public static AdmissionResult Refused(Status error) => new(null, error);
}
