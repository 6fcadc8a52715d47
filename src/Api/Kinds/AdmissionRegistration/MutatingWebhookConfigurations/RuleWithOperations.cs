namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>Matches requests by operation and resource; every field must match.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.RuleWithOperations")]
public sealed partial record RuleWithOperations
{
    /// <summary>CREATE, UPDATE, DELETE, CONNECT or "*".</summary>
    [Field("operations", 1, Enum = "*,CONNECT,CREATE,DELETE,UPDATE", List = "atomic")]
    public ValueList<string> Operations { get; init; }

    /// <summary>Groups, "" for the core group, "*" for all.</summary>
    [Field("apiGroups", 2, 1, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    /// <summary>Versions of the groups, as "v1"; "*" for all.</summary>
    [Field("apiVersions", 2, 2, List = "atomic")]
    public ValueList<string> ApiVersions { get; init; }

    /// <summary>Resources as "pods", "pods/log", "pods/*"; "*" is all without and "*/*" all with subresources.</summary>
    [Field("resources", 2, 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    /// <summary>Cluster, Namespaced, or "*" (the default) for both.</summary>
    [Field("scope", 2, 4)]
    public string? Scope { get; init; }
}
