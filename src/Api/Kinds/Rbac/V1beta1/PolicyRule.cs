namespace Kubestrel.Kinds.Rbac.V1beta1;

[ApiType("io.k8s.api.rbac.v1beta1.PolicyRule")]
public sealed partial record PolicyRule
{
    [Field("verbs", 1, Always = true, Required = true, List = "atomic")]
    public ValueList<string> Verbs { get; init; }

    [Field("apiGroups", 2, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    [Field("resources", 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    [Field("resourceNames", 4, List = "atomic")]
    public ValueList<string> ResourceNames { get; init; }

    [Field("nonResourceURLs", 5, List = "atomic")]
    public ValueList<string> NonResourceURLs { get; init; }
}
