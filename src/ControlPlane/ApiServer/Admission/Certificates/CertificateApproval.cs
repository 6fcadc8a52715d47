using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.Certificates;

/// <summary>Whoever approves or denies a certificate request needs the verb "approve" on its signer.</summary>
public sealed class CertificateApproval(IAuthorizer authorizer) : IValidatingAdmission
{
    public string Name => "CertificateApproval";

    // The signer is the stored request's: an approval cannot change it.
    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request is { Operation: AdmissionOperation.Update, Subresource: "approval", OldObject: CertificateSigningRequest old }
            && !SignerRights.Has(authorizer, request.User, "approve", old.Spec.SignerName)
                ? AdmissionErrors.Forbidden(request, $"user not permitted to approve requests with signerName {GoString.Quote(old.Spec.SignerName)}")
                : null);
}
