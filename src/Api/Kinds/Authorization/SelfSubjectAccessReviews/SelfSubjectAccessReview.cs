namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Asks whether the client may do something; kubectl auth can-i uses it.</summary>
[ApiKind("authorization.k8s.io", "v1", "SelfSubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1.SelfSubjectAccessReview")]
[Resource("selfsubjectaccessreviews", "selfsubjectaccessreview", false, "create")]
public sealed partial record SelfSubjectAccessReview : MetaObject
{
    /// <summary>What the client wants to do.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public SelfSubjectAccessReviewSpec Spec { get; init; } = SelfSubjectAccessReviewSpec.Empty;

    /// <summary>Whether it may, filled in by the server.</summary>
    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}

/// <summary>What; one of both.</summary>
[ApiType("io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec")]
public sealed partial record SelfSubjectAccessReviewSpec
{
    /// <summary>A request to a resource; not together with nonResourceAttributes.</summary>
    [Field("resourceAttributes", 1)]
    public ResourceAttributes? ResourceAttributes { get; init; }

    /// <summary>A request to a path; not together with resourceAttributes.</summary>
    [Field("nonResourceAttributes", 2)]
    public NonResourceAttributes? NonResourceAttributes { get; init; }
}
