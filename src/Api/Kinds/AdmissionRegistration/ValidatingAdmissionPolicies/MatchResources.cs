namespace Kubestrel.Kinds.AdmissionRegistration.V1;

/// <summary>The requests meant: those that the rules and both selectors match, and no exclude rule does.</summary>
[ApiType("io.k8s.api.admissionregistration.v1.MatchResources", Map = "atomic")]
public sealed partial record MatchResources
{
    /// <summary>Only objects of these namespaces, and those of no namespace; all by default.</summary>
    [Field("namespaceSelector", 1)]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Only when the old or the new object has these labels; all by default.</summary>
    [Field("objectSelector", 2)]
    public LabelSelector? ObjectSelector { get; init; }

    /// <summary>The rules, any of which must match.</summary>
    [Field("resourceRules", 3, List = "atomic")]
    public ValueList<NamedRuleWithOperations> ResourceRules { get; init; }

    /// <summary>Rules, none of which may match.</summary>
    [Field("excludeResourceRules", 4, List = "atomic")]
    public ValueList<NamedRuleWithOperations> ExcludeResourceRules { get; init; }

    /// <summary>Equivalent (the default) also matches requests through other versions, converting the object; Exact only what rules say.</summary>
    [Field("matchPolicy", 7, Enum = "Equivalent,Exact")]
    public string? MatchPolicy { get; init; }
}
