namespace Kubestrel.Kinds.ImagePolicy.V1alpha1;

/// <summary>Asks a webhook whether a pod's images may be used.</summary>
[ApiKind("imagepolicy.k8s.io", "v1alpha1", "ImageReview")]
[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReview")]
public sealed partial record ImageReview : MetaObject
{
    /// <summary>The images, and whose they are.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public ImageReviewSpec Spec { get; init; } = ImageReviewSpec.Empty;

    /// <summary>Whether they may be used, filled in by the webhook.</summary>
    [Field("status", 3)]
    public ImageReviewStatus Status { get; init; } = ImageReviewStatus.Empty;
}

/// <summary>An image of a container.</summary>
[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewContainerSpec")]
public sealed partial record ImageReviewContainerSpec
{
    /// <summary>The image, "name:tag" or "name@sha256:digest".</summary>
    [Field("image", 1)]
    public string Image { get; init; } = "";
}

/// <summary>Images to look at.</summary>
[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewSpec")]
public sealed partial record ImageReviewSpec
{
    /// <summary>The images of the pod's containers.</summary>
    [Field("containers", 1, List = "atomic")]
    public ValueList<ImageReviewContainerSpec> Containers { get; init; }

    /// <summary>Those annotations of the pod whose keys match *.image-policy.k8s.io/*.</summary>
    [Field("annotations", 2)]
    public ValueMap<string> Annotations { get; init; }

    /// <summary>The namespace the pod is made in.</summary>
    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";
}

/// <summary>Whether images may be used.</summary>
[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewStatus")]
public sealed partial record ImageReviewStatus
{
    /// <summary>Whether all of the images may be used.</summary>
    [Field("allowed", 1, Always = true, Required = true)]
    public bool Allowed { get; init; }

    /// <summary>Why not, in short; shown to the client.</summary>
    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    /// <summary>Notes for the audit event; keys get the plugin's name before them.</summary>
    [Field("auditAnnotations", 3)]
    public ValueMap<string> AuditAnnotations { get; init; }
}
