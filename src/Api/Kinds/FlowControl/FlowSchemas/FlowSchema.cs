namespace Kubestrel.Kinds.FlowControl.V1;

/// <summary>Sorts requests to the API server into flows and gives them a priority level.</summary>
[ApiKind("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema")]
[ApiType("io.k8s.api.flowcontrol.v1.FlowSchema")]
[Resource("flowschemas", "flowschema", false, "create,delete,deletecollection,get,list,patch,update,watch", StorageVersionHash = "GJVAJZSZBIw=")]
[Subresource("status", "FlowSchema", "get,patch,update")]
public sealed partial record FlowSchema : MetaObject
{
    /// <summary>Which requests, to which level.</summary>
    [Field("spec", 2)]
    public FlowSchemaSpec Spec { get; init; } = FlowSchemaSpec.Empty;

    /// <summary>Whether the priority level exists.</summary>
    [Field("status", 3)]
    public FlowSchemaStatus Status { get; init; } = FlowSchemaStatus.Empty;
}

/// <summary>By what flows are told apart.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod")]
public sealed partial record FlowDistinguisherMethod
{
    /// <summary>ByUser: a flow for each user. ByNamespace: one for each namespace.</summary>
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";
}

/// <summary>One observation about a flow schema.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.FlowSchemaCondition")]
public sealed partial record FlowSchemaCondition
{
    /// <summary>Dangling: the priority level does not exist.</summary>
    [Field("type", 1)]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field("status", 2)]
    public string Status { get; init; } = "";

    /// <summary>When the status last changed from one value to another.</summary>
    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    /// <summary>Why the status is what it is, in one CamelCase word for programs.</summary>
    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    /// <summary>Why the status is what it is, in a sentence for people.</summary>
    [Field("message", 5)]
    public string Message { get; init; } = "";
}

/// <summary>Which requests go to which level.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.FlowSchemaSpec")]
public sealed partial record FlowSchemaSpec
{
    /// <summary>The priority level that matching requests go to.</summary>
    [Field("priorityLevelConfiguration", 1, Always = true, Required = true)]
    public PriorityLevelConfigurationReference PriorityLevelConfiguration { get; init; } = PriorityLevelConfigurationReference.Empty;

    /// <summary>The lowest number that matches a request wins, 1 to 10000; 1000 by default.</summary>
    [Field("matchingPrecedence", 2, Always = true)]
    public int MatchingPrecedence { get; init; }

    /// <summary>By what flows are told apart; all requests are one flow when unset.</summary>
    [Field("distinguisherMethod", 3)]
    public FlowDistinguisherMethod? DistinguisherMethod { get; init; }

    /// <summary>A request is matched by any of these; none when empty.</summary>
    [Field("rules", 4, List = "atomic")]
    public ValueList<PolicyRulesWithSubjects> Rules { get; init; }
}

/// <summary>The state of a flow schema.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.FlowSchemaStatus")]
public sealed partial record FlowSchemaStatus
{
    /// <summary>Whether the priority level exists, as condition Dangling.</summary>
    [Field("conditions", 1, PatchStrategy = "merge", MergeKey = "type", List = "map", Keys = "type")]
    public ValueList<FlowSchemaCondition> Conditions { get; init; }
}

/// <summary>A group of users.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.GroupSubject")]
public sealed partial record GroupSubject
{
    /// <summary>The group's name; "*" is all groups.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

/// <summary>Matches requests to paths that are no resources, by verb and path.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.NonResourcePolicyRule")]
public sealed partial record NonResourcePolicyRule
{
    /// <summary>The verbs; "*" is all, and then alone.</summary>
    [Field("verbs", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>Paths such as "/healthz"; a "*" at the end takes all that follow, alone it is all.</summary>
    [Field("nonResourceURLs", 6, Always = true, Required = true, List = "set")]
    public ValueList<string> NonResourceURLs { get; init; }
}

/// <summary>Matches requests of a subject that a rule of either sort matches.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects")]
public sealed partial record PolicyRulesWithSubjects
{
    /// <summary>Who makes the request: any of these will do.</summary>
    [Field("subjects", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    /// <summary>Rules for requests to resources; this list or the other must not be empty.</summary>
    [Field("resourceRules", 2, List = "atomic")]
    public ValueList<ResourcePolicyRule> ResourceRules { get; init; }

    /// <summary>Rules for requests to other paths.</summary>
    [Field("nonResourceRules", 3, List = "atomic")]
    public ValueList<NonResourcePolicyRule> NonResourceRules { get; init; }
}

/// <summary>A priority level.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference")]
public sealed partial record PriorityLevelConfigurationReference
{
    /// <summary>The name of the PriorityLevelConfiguration.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

/// <summary>Matches requests to resources; every field must match.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.ResourcePolicyRule")]
public sealed partial record ResourcePolicyRule
{
    /// <summary>The verbs; "*" is all, and then alone.</summary>
    [Field("verbs", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    /// <summary>The groups, "" for the core group; "*" is all, and then alone.</summary>
    [Field("apiGroups", 2, Always = true, Required = true, List = "set")]
    public ValueList<string> ApiGroups { get; init; }

    /// <summary>The resources, as "nodes", "deployments/scale"; "*" is all, and then alone.</summary>
    [Field("resources", 3, Always = true, Required = true, List = "set")]
    public ValueList<string> Resources { get; init; }

    /// <summary>Whether requests without a namespace match. Default false.</summary>
    [Field("clusterScope", 4)]
    public bool ClusterScope { get; init; }

    /// <summary>The namespaces that match; "*" is all, none when empty.</summary>
    [Field("namespaces", 5, Always = true, List = "set")]
    public ValueList<string> Namespaces { get; init; }
}

/// <summary>A service account.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.ServiceAccountSubject")]
public sealed partial record ServiceAccountSubject
{
    /// <summary>The namespace the account is in; no "*".</summary>
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    /// <summary>The account's name; "*" is all of the namespace.</summary>
    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

/// <summary>Who asks; the field named by kind is set.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.Subject")]
public sealed partial record Subject
{
    /// <summary>User, Group or ServiceAccount.</summary>
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>A user by name, for kind User.</summary>
    [Field("user", 2)]
    public UserSubject? User { get; init; }

    /// <summary>A group by name, for kind Group.</summary>
    [Field("group", 3)]
    public GroupSubject? Group { get; init; }

    /// <summary>A service account by namespace and name, for kind ServiceAccount.</summary>
    [Field("serviceAccount", 4)]
    public ServiceAccountSubject? ServiceAccount { get; init; }
}

/// <summary>A user.</summary>
[ApiType("io.k8s.api.flowcontrol.v1.UserSubject")]
public sealed partial record UserSubject
{
    /// <summary>The user's name; "*" is all users.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
