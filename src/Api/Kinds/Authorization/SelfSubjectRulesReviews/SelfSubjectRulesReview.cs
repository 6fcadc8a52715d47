namespace Kubestrel.Kinds.Authorization.V1;

/// <summary>Asks for all the client may do in a namespace; for showing, not for deciding.</summary>
[ApiKind("authorization.k8s.io", "v1", "SelfSubjectRulesReview")]
[ApiType("io.k8s.api.authorization.v1.SelfSubjectRulesReview")]
[Resource("selfsubjectrulesreviews", "selfsubjectrulesreview", false, "create")]
public sealed partial record SelfSubjectRulesReview : MetaObject
{
    /// <summary>The namespace that rules are asked for.</summary>
    [Field("spec", 2, Always = true, Required = true)]
    public SelfSubjectRulesReviewSpec Spec { get; init; } = SelfSubjectRulesReviewSpec.Empty;

    /// <summary>What the client may do there, filled in by the server.</summary>
    [Field("status", 3)]
    public SubjectRulesReviewStatus Status { get; init; } = SubjectRulesReviewStatus.Empty;
}

/// <summary>Paths that may be asked for.</summary>
[ApiType("io.k8s.api.authorization.v1.NonResourceRule")]
public sealed partial record NonResourceRule
{
    /// <summary>HTTP methods in lower case; "*" is all.</summary>
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>The paths; a "*" at the end takes all that follow, alone it is all.</summary>
    [Field("nonResourceURLs", 2, List = "atomic")]
    public ValueList<string> NonResourceURLs { get; init; }
}

/// <summary>Resources that may be used.</summary>
[ApiType("io.k8s.api.authorization.v1.ResourceRule")]
public sealed partial record ResourceRule
{
    /// <summary>What may be done; "*" is everything.</summary>
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>The groups of the resources, "" for the core group; "*" is all.</summary>
    [Field("apiGroups", 2, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    /// <summary>The resources; "*" is all, "*/scale" that subresource of all.</summary>
    [Field("resources", 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    /// <summary>Only objects of these names; all when empty.</summary>
    [Field("resourceNames", 4, List = "atomic")]
    public ValueList<string> ResourceNames { get; init; }
}

/// <summary>Which rules are asked for.</summary>
[ApiType("io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec")]
public sealed partial record SelfSubjectRulesReviewSpec
{
    /// <summary>The namespace that rules are asked for; required.</summary>
    [Field("namespace", 1)]
    public string Namespace { get; init; } = "";
}

/// <summary>What the client may do; order means nothing.</summary>
[ApiType("io.k8s.api.authorization.v1.SubjectRulesReviewStatus")]
public sealed partial record SubjectRulesReviewStatus
{
    /// <summary>What it may do with resources.</summary>
    [Field("resourceRules", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<ResourceRule> ResourceRules { get; init; }

    /// <summary>Which paths the client may ask for.</summary>
    [Field("nonResourceRules", 2, Always = true, Required = true, List = "atomic")]
    public ValueList<NonResourceRule> NonResourceRules { get; init; }

    /// <summary>Whether more may be allowed, since an authorizer cannot list its rules.</summary>
    [Field("incomplete", 3, Always = true, Required = true)]
    public bool Incomplete { get; init; }

    /// <summary>What went wrong on the way; the rules are right but incomplete.</summary>
    [Field("evaluationError", 4)]
    public string EvaluationError { get; init; } = "";
}
