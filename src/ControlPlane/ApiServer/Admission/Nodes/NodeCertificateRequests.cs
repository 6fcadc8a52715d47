using Kubestrel.ApiServer.Admission.Certificates;
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

        return RequestSubject.Read(csr.Spec.Request.Span) is not { } subject
            ? AdmissionErrors.Forbidden(request, $"unable to parse csr: {RequestSubject.NoRequest}")
            : subject.CommonName == $"system:node:{node}"
                ? null
                : AdmissionErrors.Forbidden(request, $"can only create a node CSR with CN=system:node:{node}");
    }
}
