namespace Kubestrel.Kinds.ImagePolicy.V1alpha1;

[ApiKind("imagepolicy.k8s.io", "v1alpha1", "ImageReview")]
[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReview")]
public sealed partial record ImageReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public ImageReviewSpec Spec { get; init; } = ImageReviewSpec.Empty;

    [Field("status", 3)]
    public ImageReviewStatus Status { get; init; } = ImageReviewStatus.Empty;
}

[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewContainerSpec")]
public sealed partial record ImageReviewContainerSpec
{
    [Field("image", 1)]
    public string Image { get; init; } = "";
}

[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewSpec")]
public sealed partial record ImageReviewSpec
{
    [Field("containers", 1, List = "atomic")]
    public ValueList<ImageReviewContainerSpec> Containers { get; init; }

    [Field("annotations", 2)]
    public ValueMap<string> Annotations { get; init; }

    [Field("namespace", 3)]
    public string Namespace { get; init; } = "";
}

[ApiType("io.k8s.api.imagepolicy.v1alpha1.ImageReviewStatus")]
public sealed partial record ImageReviewStatus
{
    [Field("allowed", 1, Always = true, Required = true)]
    public bool Allowed { get; init; }

    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    [Field("auditAnnotations", 3)]
    public ValueMap<string> AuditAnnotations { get; init; }
}
