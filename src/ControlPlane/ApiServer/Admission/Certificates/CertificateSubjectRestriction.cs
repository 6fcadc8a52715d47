using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Certificates;

/// <summary>No certificate of the client signer puts its holder into system:masters.</summary>
public sealed class CertificateSubjectRestriction : IValidatingAdmission
{
    private const string ClientSigner = "kubernetes.io/kube-apiserver-client";

    public string Name => "CertificateSubjectRestriction";

    public ValueTask<Status?> ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Operation: AdmissionOperation.Create, Subresource: "", Object: CertificateSigningRequest { Spec.SignerName: ClientSigner } csr })
        {
            return ValueTask.FromResult<Status?>(null);
        }

        var subject = RequestSubject.Read(csr.Spec.Request.Span);
        return ValueTask.FromResult(
            subject is null ? AdmissionErrors.Forbidden(request, $"failed to parse CSR: {RequestSubject.NoRequest}")
            : subject.Value.Organizations.Contains("system:masters")
                ? AdmissionErrors.Forbidden(request, $"use of {ClientSigner} signer with system:masters group is not allowed")
            : null);
    }
}
