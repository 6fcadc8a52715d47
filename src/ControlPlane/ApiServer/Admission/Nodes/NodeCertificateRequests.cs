using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kubestrel.ApiServer.Authentication.Certificates;
using Kubestrel.Kinds.Certificates.V1;
using Kubestrel.Machinery.Meta.V1;

namespace Kubestrel.ApiServer.Admission.Nodes;

/// <summary>A node asks for node certificates in its own name only.</summary>
internal static class NodeCertificateRequests
{
    public static Status? Check(string node, AdmissionRequest request)
    {
        if (request.Operation != AdmissionOperation.Create || request.Object is not CertificateSigningRequest csr
            || csr.Spec.SignerName is not ("kubernetes.io/kubelet-serving" or "kubernetes.io/kube-apiserver-client-kubelet"))
        {
            return null;
        }

        CertificateRequest parsed;
        try
        {
            // Whether the request is signed by its key is the signer's to check.
            parsed = CertificateRequest.LoadSigningRequestPem(
                Encoding.UTF8.GetString(csr.Spec.Request.Span), HashAlgorithmName.SHA256,
                CertificateRequestLoadOptions.SkipSignatureValidation | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            return AdmissionErrors.Forbidden(request, "unable to parse csr: PEM block type must be CERTIFICATE REQUEST");
        }

        return SubjectName.Read(parsed.SubjectName).CommonName == $"system:node:{node}"
            ? null
            : AdmissionErrors.Forbidden(request, $"can only create a node CSR with CN=system:node:{node}");
    }
}
