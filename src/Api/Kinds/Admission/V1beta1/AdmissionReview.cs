namespace Kubestrel.Kinds.Admission.V1beta1;

[ApiKind("admission.k8s.io", "v1beta1", "AdmissionReview")]
[ApiType("io.k8s.api.admission.v1beta1.AdmissionReview")]
public sealed partial record AdmissionReview : KubeObject
{
    [Field("request", 1)]
    public AdmissionRequest? Request { get; init; }

    [Field("response", 2)]
    public AdmissionResponse? Response { get; init; }
}

[ApiType("io.k8s.api.admission.v1beta1.AdmissionRequest")]
public sealed partial record AdmissionRequest
{
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("kind", 2, Always = true, Required = true)]
    public MetaGroupVersionKind Kind { get; init; } = MetaGroupVersionKind.Empty;

    [Field("resource", 3, Always = true, Required = true)]
    public MetaGroupVersionResource Resource { get; init; } = MetaGroupVersionResource.Empty;

    [Field("subResource", 4)]
    public string SubResource { get; init; } = "";

    [Field("requestKind", 13)]
    public MetaGroupVersionKind? RequestKind { get; init; }

    [Field("requestResource", 14)]
    public MetaGroupVersionResource? RequestResource { get; init; }

    [Field("requestSubResource", 15)]
    public string RequestSubResource { get; init; } = "";

    [Field("name", 5)]
    public string Name { get; init; } = "";

    [Field("namespace", 6)]
    public string Namespace { get; init; } = "";

    [Field("operation", 7, Always = true, Required = true)]
    public string Operation { get; init; } = "";

    [Field("userInfo", 8, Always = true, Required = true)]
    public Authentication.V1.UserInfo UserInfo { get; init; } = Authentication.V1.UserInfo.Empty;

    [Field("object", 9, Raw = "extension")]
    public RawJson Object { get; init; }

    [Field("oldObject", 10, Raw = "extension")]
    public RawJson OldObject { get; init; }

    [Field("dryRun", 11)]
    public bool? DryRun { get; init; }

    [Field("options", 12, Raw = "extension")]
    public RawJson Options { get; init; }
}

[ApiType("io.k8s.api.admission.v1beta1.AdmissionResponse")]
public sealed partial record AdmissionResponse
{
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    [Field("allowed", 2, Always = true, Required = true)]
    public bool Allowed { get; init; }

    [Field("status", 3)]
    public Status? Status { get; init; }

    [Field("patch", 4)]
    public ByteString Patch { get; init; }

    [Field("patchType", 5)]
    public string? PatchType { get; init; }

    [Field("auditAnnotations", 6)]
    public ValueMap<string> AuditAnnotations { get; init; }

    [Field("warnings", 7)]
    public ValueList<string> Warnings { get; init; }
}
