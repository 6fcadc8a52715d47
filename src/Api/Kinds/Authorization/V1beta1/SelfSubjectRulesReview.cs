namespace Kubestrel.Kinds.Authorization.V1beta1;

[ApiKind("authorization.k8s.io", "v1beta1", "SelfSubjectRulesReview")]
[ApiType("io.k8s.api.authorization.v1beta1.SelfSubjectRulesReview")]
public sealed partial record SelfSubjectRulesReview : MetaObject
{
    [Field("spec", 2, Always = true, Required = true)]
    public SelfSubjectRulesReviewSpec Spec { get; init; } = SelfSubjectRulesReviewSpec.Empty;

    [Field("status", 3)]
    public SubjectRulesReviewStatus Status { get; init; } = SubjectRulesReviewStatus.Empty;
}

[ApiType("io.k8s.api.authorization.v1beta1.NonResourceRule")]
public sealed partial record NonResourceRule
{
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    [Field("nonResourceURLs", 2, List = "atomic")]
    public ValueList<string> NonResourceURLs { get; init; }
}

[ApiType("io.k8s.api.authorization.v1beta1.ResourceRule")]
public sealed partial record ResourceRule
{
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    [Field("apiGroups", 2, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    [Field("resources", 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    [Field("resourceNames", 4, List = "atomic")]
    public ValueList<string> ResourceNames { get; init; }
}

[ApiType("io.k8s.api.authorization.v1beta1.SelfSubjectRulesReviewSpec")]
public sealed partial record SelfSubjectRulesReviewSpec
{
    [Field("namespace", 1)]
    public string Namespace { get; init; } = "";
}

[ApiType("io.k8s.api.authorization.v1beta1.SubjectRulesReviewStatus")]
public sealed partial record SubjectRulesReviewStatus
{
    [Field("resourceRules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<ResourceRule> ResourceRules { get; init; }

    [Field("nonResourceRules", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<NonResourceRule> NonResourceRules { get; init; }

    [Field("incomplete", 3, Always = true, Required = true)]
    public bool Incomplete { get; init; }

    [Field("evaluationError", 4)]
    public string EvaluationError { get; init; } = "";
}
