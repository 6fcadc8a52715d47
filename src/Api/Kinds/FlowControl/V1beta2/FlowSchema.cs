namespace Kubestrel.Kinds.FlowControl.V1beta2;

[ApiKind("flowcontrol.apiserver.k8s.io", "v1beta2", "FlowSchema")]
[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowSchema")]
public sealed partial record FlowSchema : MetaObject
{
    [Field("spec", 2)]
    public FlowSchemaSpec Spec { get; init; } = FlowSchemaSpec.Empty;

    [Field("status", 3)]
    public FlowSchemaStatus Status { get; init; } = FlowSchemaStatus.Empty;
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowDistinguisherMethod")]
public sealed partial record FlowDistinguisherMethod
{
    [Field("type", 1, Always = true, Required = true)]
    public string Type { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowSchemaCondition")]
public sealed partial record FlowSchemaCondition
{
    [Field("type", 1)]
    public string Type { get; init; } = "";

    [Field("status", 2)]
    public string Status { get; init; } = "";

    [Field("lastTransitionTime", 3)]
    public Time LastTransitionTime { get; init; }

    [Field("reason", 4)]
    public string Reason { get; init; } = "";

    [Field("message", 5)]
    public string Message { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowSchemaSpec")]
public sealed partial record FlowSchemaSpec
{
    [Field("priorityLevelConfiguration", 1, Always = true, Required = true)]
    public PriorityLevelConfigurationReference PriorityLevelConfiguration { get; init; } = PriorityLevelConfigurationReference.Empty;

    [Field("matchingPrecedence", 2, Always = true)]
    public int MatchingPrecedence { get; init; }

    [Field("distinguisherMethod", 3)]
    public FlowDistinguisherMethod? DistinguisherMethod { get; init; }

    [Field("rules", 4, List = "atomic")]
    public ValueList<PolicyRulesWithSubjects> Rules { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.FlowSchemaStatus")]
public sealed partial record FlowSchemaStatus
{
    [Field("conditions", 1, List = "map", Keys = "type")]
    public ValueList<FlowSchemaCondition> Conditions { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.GroupSubject")]
public sealed partial record GroupSubject
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.NonResourcePolicyRule")]
public sealed partial record NonResourcePolicyRule
{
    [Field("verbs", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    [Field("nonResourceURLs", 6, Always = true, Required = true, List = "set")]
    public ValueList<string> NonResourceURLs { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.PolicyRulesWithSubjects")]
public sealed partial record PolicyRulesWithSubjects
{
    [Field("subjects", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<Subject> Subjects { get; init; }

    [Field("resourceRules", 2, List = "atomic")]
    public ValueList<ResourcePolicyRule> ResourceRules { get; init; }

    [Field("nonResourceRules", 3, List = "atomic")]
    public ValueList<NonResourcePolicyRule> NonResourceRules { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.PriorityLevelConfigurationReference")]
public sealed partial record PriorityLevelConfigurationReference
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.ResourcePolicyRule")]
public sealed partial record ResourcePolicyRule
{
    [Field("verbs", 1, Always = true, Required = true, List = "set")]
    public ValueList<string> Verbs { get; init; }

    [Field("apiGroups", 2, Always = true, Required = true, List = "set")]
    public ValueList<string> ApiGroups { get; init; }

    [Field("resources", 3, Always = true, Required = true, List = "set")]
    public ValueList<string> Resources { get; init; }

    [Field("clusterScope", 4)]
    public bool ClusterScope { get; init; }

    [Field("namespaces", 5, Always = true, List = "set")]
    public ValueList<string> Namespaces { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.ServiceAccountSubject")]
public sealed partial record ServiceAccountSubject
{
    [Field("namespace", 1, Always = true, Required = true)]
    public string Namespace { get; init; } = "";

    [Field("name", 2, Always = true, Required = true)]
    public string Name { get; init; } = "";
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.Subject")]
public sealed partial record Subject
{
    [Field("kind", 1, Always = true, Required = true)]
    public string Kind { get; init; } = "";

    [Field("user", 2)]
    public UserSubject? User { get; init; }

    [Field("group", 3)]
    public GroupSubject? Group { get; init; }

    [Field("serviceAccount", 4)]
    public ServiceAccountSubject? ServiceAccount { get; init; }
}

[ApiType("io.k8s.api.flowcontrol.v1beta2.UserSubject")]
public sealed partial record UserSubject
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";
}
