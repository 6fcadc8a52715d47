namespace Kubestrel.Kinds.Certificates.V1;

/// <summary>Asks a signer for an X.509 certificate; somebody must approve it first.</summary>
[ApiKind("certificates.k8s.io", "v1", "CertificateSigningRequest")]
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequest")]
[Resource("certificatesigningrequests", "certificatesigningrequest", false, "create,delete,deletecollection,get,list,patch,update,watch", ShortNames = "csr", StorageVersionHash = "95fRKMXA+00=")]
[Subresource("approval", "CertificateSigningRequest", "get,patch,update")]
[Subresource("status", "CertificateSigningRequest", "get,patch,update")]
public sealed partial record CertificateSigningRequest : MetaObject
{
    /// <summary>The request. Cannot be changed.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public CertificateSigningRequestSpec Spec { get; init; } = CertificateSigningRequestSpec.Empty;

    /// <summary>Approval, and the certificate.</summary>
    [Field("status", 3)]
    public CertificateSigningRequestStatus Status { get; init; } = CertificateSigningRequestStatus.Empty;
}

/// <summary>Approval, denial or failure.</summary>
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequestCondition")]
public sealed partial record CertificateSigningRequestCondition
{
    /// <summary>Approved, Denied or Failed; never removed, and Approved and Denied exclude each other.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";

    /// <summary>True for Approved, Denied and Failed.</summary>
    [Field("status", 6, Always = true, Required = true)]
    public string Status { get; init; } = "";

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 3)]
    public string Message { get; init; } = "";

    /// <summary>When the condition was last written.</summary>
    [Field("lastUpdateTime", 4)]
    public Time LastUpdateTime { get; init; }

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 5)]
    public Time LastTransitionTime { get; init; }
}

/// <summary>What certificate is wanted, and who asks.</summary>
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequestSpec")]
public sealed partial record CertificateSigningRequestSpec
{
    /// <summary>A PKCS #10 request in PEM, in base64.</summary>
    [Field("request", 1, Always = true, Required = true, List = "atomic")]
    public ByteString Request { get; init; }

    /// <summary>Who is to sign: kubernetes.io/kube-apiserver-client, kubernetes.io/kube-apiserver-client-kubelet, kubernetes.io/kubelet-serving, or
    /// another's.</summary>
    [Field("signerName", 7, Always = true, Required = true)]
    public string SignerName { get; init; } = "";

    /// <summary>Seconds the certificate should be valid, at least 600; the signer may give fewer.</summary>
    [Field("expirationSeconds", 8)]
    public int? ExpirationSeconds { get; init; }

    /// <summary>What the key may be used for, as "digital signature", "client auth".</summary>
    [Field("usages", 5, Enum = "any,cert sign,client auth,code signing,content commitment,crl sign,data encipherment,decipher only,digital signature,email protection,encipher only,ipsec end system,ipsec tunnel,ipsec user,key agreement,key encipherment,microsoft sgc,netscape sgc,ocsp signing,s/mime,server auth,signing,timestamping", List = "atomic")]
    public ValueList<string> Usages { get; init; }

    /// <summary>The user who asks; set by the server.</summary>
    [Field("username", 2)]
    public string Username { get; init; } = "";

    /// <summary>The user's uid; set by the server.</summary>
    [Field("uid", 3)]
    public string Uid { get; init; } = "";

    /// <summary>The user's groups; set by the server.</summary>
    [Field("groups", 4, List = "atomic")]
    public ValueList<string> Groups { get; init; }

    /// <summary>Further facts about the user; set by the server.</summary>
    [Field("extra", 6, Wrapped = true)]
    public ValueMap<ValueList<string>> Extra { get; init; }
}

/// <summary>What became of a request.</summary>
[ApiType("io.k8s.api.certificates.v1.CertificateSigningRequestStatus")]
public sealed partial record CertificateSigningRequestStatus
{
    /// <summary>Approval, denial or failure; empty while nobody has decided.</summary>
    [Field("conditions", 1, List = "map", Keys = "type")]
    public ValueList<CertificateSigningRequestCondition> Conditions { get; init; }

    /// <summary>The certificate, with its chain, in PEM, in base64; cannot be changed once set.</summary>
    [Field("certificate", 2, List = "atomic")]
    public ByteString Certificate { get; init; }
}
