namespace Kubestrel.Kinds.Authorization.V1beta1;

[ApiType("io.k8s.api.authorization.v1beta1.SubjectAccessReviewStatus")]
public sealed partial record SubjectAccessReviewStatus
{
    [Field("allowed", 1, Always = true, Required = true)]
    public bool Allowed { get; init; }

    [Field("denied", 4)]
    public bool Denied { get; init; }

    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    [Field("evaluationError", 3)]
    public string EvaluationError { get; init; } = "";
}
