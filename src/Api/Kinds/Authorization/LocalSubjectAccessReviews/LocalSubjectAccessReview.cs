namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Asks whether a user may do something in this namespace.</summary>
[ApiKind("authorization.k8s.io", "v1", "LocalSubjectAccessReview")]
[ApiType("io.k8s.api.authorization.v1.LocalSubjectAccessReview")]
[Resource("localsubjectaccessreviews", "localsubjectaccessreview", true, "create")]
public sealed partial record LocalSubjectAccessReview : MetaObject
{
    /// <summary>Who wants to do it, and what; in a local review the namespace must be this one.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public SubjectAccessReviewSpec Spec { get; init; } = SubjectAccessReviewSpec.Empty;

    /// <summary>Whether they may, filled in by the server.</summary>
    [Field("status", 3)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}
