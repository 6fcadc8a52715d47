namespace Kubestrel.Kinds.Certificates.V1beta1;

[ApiKind("certificates.k8s.io", "v1beta1", "CertificateSigningRequest")]
[ApiType("io.k8s.api.certificates.v1beta1.CertificateSigningRequest")]
public sealed partial record CertificateSigningRequest : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public CertificateSigningRequestSpec Spec { get; init; } = CertificateSigningRequestSpec.Empty;

    [Field("status", 3)]
    public CertificateSigningRequestStatus Status { get; init; } = CertificateSigningRequestStatus.Empty;
}

[ApiType("io.k8s.api.certificates.v1beta1.CertificateSigningRequestCondition")]
public sealed partial record CertificateSigningRequestCondition
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    [Field("status", 6, Always = true)]
    public string Status { get; init; } = "";

    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    [Field("message", 3)]
    public string Message { get; init; } = "";

    [Field("lastUpdateTime", 4)]
    public Time LastUpdateTime { get; init; }

    [Field("lastTransitionTime", 5)]
    public Time LastTransitionTime { get; init; }
}

[ApiType("io.k8s.api.certificates.v1beta1.CertificateSigningRequestSpec")]
public sealed partial record CertificateSigningRequestSpec
{
    [Field("request", 1, Always = true, Required = true, List = "atomic")]
    public ByteString Request { get; init; }

    [Field("signerName", 7)]
    public string? SignerName { get; init; }

    [Field("expirationSeconds", 8)]
    public int? ExpirationSeconds { get; init; }

    [Field("usages", 5, List = "atomic")]
    public ValueList<string> Usages { get; init; }

    [Field("username", 2)]
    public string Username { get; init; } = "";

    [Field("uid", 3)]
    public string Uid { get; init; } = "";

    [Field("groups", 4, List = "atomic")]
    public ValueList<string> Groups { get; init; }

    [Field("extra", 6, Wrapped = true)]
    public ValueMap<ValueList<string>> Extra { get; init; }
}

[ApiType("io.k8s.api.certificates.v1beta1.CertificateSigningRequestStatus")]
public sealed partial record CertificateSigningRequestStatus
{
    [Field("conditions", 1, List = "map", Keys = "type")]
    public ValueList<CertificateSigningRequestCondition> Conditions { get; init; }

    [Field("certificate", 2, List = "atomic")]
    public ByteString Certificate { get; init; }
}
