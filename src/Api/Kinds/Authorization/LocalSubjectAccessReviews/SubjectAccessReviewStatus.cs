namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Whether something is allowed.</summary>
[ApiType("io.k8s.api.authorization.v1.SubjectAccessReviewStatus")]
public sealed partial record SubjectAccessReviewStatus
{
    /// <summary>Whether some authorizer allows it.</summary>
    [Field("allowed", 1, Always = true, Required = true)]
    public bool Allowed { get; init; }

    /// <summary>Whether it is forbidden for certain; both false means nobody has an opinion.</summary>
    [Field("denied", 4)]
    public bool Denied { get; init; }

    /// <summary>Why, as the rule that allows it; may be empty.</summary>
    [Field("reason", 2)]
    public string Reason { get; init; } = "";

    /// <summary>What went wrong on the way; the answer may stand all the same.</summary>
    [Field("evaluationError", 3)]
    public string EvaluationError { get; init; } = "";
}
