namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiType("io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations", Map = "atomic")]
public sealed partial record NamedRuleWithOperations
{
    [Field("resourceNames", 1, List = "atomic")]
    public ValueList<string> ResourceNames { get; init; }

    [Field("operations", 2, 1, Enum = "*,CONNECT,CREATE,DELETE,UPDATE", List = "atomic")]
    public ValueList<string> Operations { get; init; }

    [Field("apiGroups", 2, 2, 1, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    [Field("apiVersions", 2, 2, 2, List = "atomic")]
    public ValueList<string> ApiVersions { get; init; }

    [Field("resources", 2, 2, 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    [Field("scope", 2, 2, 4)]
    public string? Scope { get; init; }
}
