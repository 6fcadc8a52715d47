using Kubestrel.ApiServer.Authentication;
using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Storage.V1;
using Kubestrel.Machinery;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Volumes;

/// <summary>Lets a claim grow only when it is bound and its storage class allows expansion.</summary>
public sealed class PersistentVolumeClaimResize(IObjectReader objects) : IValidatingAdmission
{
    private const string OlderAnnotation = "volume.beta.kubernetes.io/storage-class";

    public string Name => "PersistentVolumeClaimResize";

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken) => ValueTask.FromResult(Check(request));

    private Status? Check(AdmissionRequest request)
    {
        if (request.Operation != AdmissionOperation.Update || !request.IsMain("", "persistentvolumeclaims")
            || request is not { Object: PersistentVolumeClaim claim, OldObject: PersistentVolumeClaim old} || Size(claim).CompareTo(Size(old)) <= 0)
        {
            return null;
        }

        if (old.Status.Phase != "Bound")
        {
            return AdmissionErrors.Forbidden(request, "Only bound persistent volume claims can be expanded");
        }

        var name = ClassOf(claim);
        return name.Length > 0 && name == ClassOf(old) && objects.Get<StorageClass>("", name)?.AllowVolumeExpansion == true
            ? null
            : AdmissionErrors.Forbidden(request, "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize");
    }

    private static Quantity Size(PersistentVolumeClaim claim) => (claim.Spec.Resources?.Requests ?? default).GetValueOrDefault("storage");

    private static string ClassOf(PersistentVolumeClaim claim) =>
        claim.Metadata.Annotations.GetValueOrDefault(OlderAnnotation) ?? claim.Spec.StorageClassName ?? "";
}
