namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>CertificateSigningRequest objects as list requests return them: all that were asked for, or one part.</summary>
[ApiKind("certificates.k8s.io", "v1", "CertificateSigningRequestList")]
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequestList")]
public sealed partial record CertificateSigningRequestList : ListObject
{
    /// <summary>The CertificateSigningRequest objects, in the order of their namespaces and names.</summary>
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CertificateSigningRequest> Items { get; init; }
}
