namespace Kubestrel.Kinds.Admission.V1;

/// <summary>Asks an admission webhook about a request, and its answer.</summary>
[ApiKind("admission.k8s.io", "v1", "AdmissionReview")]
[ApiType("io.k8s.api.admission.v1.AdmissionReview")]
public sealed partial record AdmissionReview : KubeObject
{
    /// <summary>The request; sent by the server.</summary>
    [Field("request", 1)]
    public AdmissionRequest? Request { get; init; }

    /// <summary>The answer; sent by the webhook.</summary>
    [Field("response", 2)]
    public AdmissionResponse? Response { get; init; }
}

/// <summary>A request to the API server, as a webhook sees it.</summary>
[ApiType("io.k8s.api.admission.v1.AdmissionRequest")]
public sealed partial record AdmissionRequest
{
    /// <summary>Names this call; the response must repeat it.</summary>
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    /// <summary>The kind of the object, in the version the webhook asked for.</summary>
    [Field("kind", 2, Always = true, Required = true)]
    public MetaGroupVersionKind Kind { get; init; } = MetaGroupVersionKind.Empty;

    /// <summary>The resource, in the version the webhook asked for.</summary>
    [Field("resource", 3, Always = true, Required = true)]
    public MetaGroupVersionResource Resource { get; init; } = MetaGroupVersionResource.Empty;

    /// <summary>The subresource, if any, as "status".</summary>
    [Field("subResource", 4)]
    public string SubResource { get; init; } = "";

    /// <summary>The kind as the client sent it; differs from kind when the object was converted for matchPolicy Equivalent.</summary>
    [Field("requestKind", 13)]
    public MetaGroupVersionKind? RequestKind { get; init; }

    /// <summary>The resource as the client asked for it.</summary>
    [Field("requestResource", 14)]
    public MetaGroupVersionResource? RequestResource { get; init; }

    /// <summary>The subresource as the client asked for it.</summary>
    [Field("requestSubResource", 15)]
    public string RequestSubResource { get; init; } = "";

    /// <summary>The object's name; may be empty on creation.</summary>
    [Field("name", 5)]
    public string Name { get; init; } = "";

    /// <summary>The object's namespace, if it has one.</summary>
    [Field("namespace", 6)]
    public string Namespace { get; init; } = "";

    /// <summary>CREATE, UPDATE, DELETE or CONNECT.</summary>
    [Field("operation", 7, Always = true, Required = true)]
    public string Operation { get; init; } = "";

    /// <summary>Who made the request: name, groups and the like; for impersonation the impersonated user.</summary>
    [Field("userInfo", 8, Always = true, Required = true)]
    public Authentication.V1.UserInfo UserInfo { get; init; } = Authentication.V1.UserInfo.Empty;

    /// <summary>The new object; null for DELETE.</summary>
    [Field("object", 9, Raw = "extension")]
    public RawJson Object { get; init; }

    /// <summary>The object as it was; null for CREATE and CONNECT.</summary>
    [Field("oldObject", 10, Raw = "extension")]
    public RawJson OldObject { get; init; }

    /// <summary>Whether nothing is going to be stored; then nothing may be changed elsewhere either.</summary>
    [Field("dryRun", 11)]
    public bool? DryRun { get; init; }

    /// <summary>The request's options, as CreateOptions or DeleteOptions.</summary>
    [Field("options", 12, Raw = "extension")]
    public RawJson Options { get; init; }
}

/// <summary>A webhook's answer.</summary>
[ApiType("io.k8s.api.admission.v1.AdmissionResponse")]
public sealed partial record AdmissionResponse
{
    /// <summary>The request's uid, as it came.</summary>
    [Field("uid", 1, Always = true, Required = true)]
    public string Uid { get; init; } = "";

    /// <summary>Whether the request goes on; false refuses it, with status as the reason.</summary>
    [Field("allowed", 2, Always = true, Required = true)]
    public bool Allowed { get; init; }

    /// <summary>Why not: message, reason and code for the client.</summary>
    [Field("status", 3)]
    public Status? Status { get; init; }

    /// <summary>The changes, as a JSON patch in base64.</summary>
    [Field("patch", 4)]
    public ByteString Patch { get; init; }

    /// <summary>JSONPatch, when there is a patch.</summary>
    [Field("patchType", 5)]
    public string? PatchType { get; init; }

    /// <summary>Notes for the audit event; keys get the webhook's name and "/" before them.</summary>
    [Field("auditAnnotations", 6)]
    public ValueMap<string> AuditAnnotations { get; init; }

    /// <summary>Warnings for the client, best under 120 characters each.</summary>
    [Field("warnings", 7)]
    public ValueList<string> Warnings { get; init; }
}
