using Kubestrel.ApiServer.Authorization;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Machinery.Meta.V1;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Admission.Certificates;

/// <summary>Whoever sets a request's certificate or conditions needs the verb "sign" on its signer.</summary>
public sealed class CertificateSigning(IAuthorizer authorizer) : IValidatingAdmission
{
    public string Name => "CertificateSigning";

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request is
            {
                Operation: AdmissionOperation.Update, Subresource: "status", OldObject: CertificateSigningRequest old, Object: CertificateSigningRequest changed,
            }
            && (old.Status.Certificate != changed.Status.Certificate || !old.Status.Conditions.SequenceEqual(changed.Status.Conditions))
            && !SignerRights.Has(authorizer, request.User, "sign", old.Spec.SignerName)
                ? AdmissionErrors.Forbidden(request, $"user not permitted to sign requests with signerName {GoString.Quote(old.Spec.SignerName)}")
                : null);
}
