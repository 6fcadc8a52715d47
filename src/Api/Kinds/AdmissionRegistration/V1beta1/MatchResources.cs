namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiType("io.k8s.api.admissionregistration.v1beta1.MatchResources", Map = "atomic")]
public sealed partial record MatchResources
{
    [Field("namespaceSelector", 1)]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field("objectSelector", 2)]
    public LabelSelector? ObjectSelector { get; init; }

    [Field("resourceRules", 3, List = "atomic")]
    public ValueList<NamedRuleWithOperations> ResourceRules { get; init; }

    [Field("excludeResourceRules", 4, List = "atomic")]
    public ValueList<NamedRuleWithOperations> ExcludeResourceRules { get; init; }

    [Field("matchPolicy", 7)]
    public string? MatchPolicy { get; init; }
}
