namespace Kubestrel.Kinds.Certificates.V1;

[ApiKind("certificates.k8s.io", "v1", "CertificateSigningRequestList")]
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequestList")]
public sealed partial record CertificateSigningRequestList : ListObject
{
    [Field("items", 2, Always = true, Required = true)]
    public ValueList<CertificateSigningRequest> Items { get; init; }
}
