namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Asks whether a user may do something.</summary>
[ApiKind("authorization.k8s.io", "v1", "SubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1.SubjectAccessReview")]
[Resource("subjectaccessreviews", "subjectaccessreview", false, "create")]
public sealed partial record SubjectAccessReview : MetaObject
{
    /// <summary>Who wants to do it, and what.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public SubjectAccessReviewSpec Spec { get; init; } = SubjectAccessReviewSpec.Empty;

    /// <summary>Whether they may, filled in by the server.</summary>
    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}
