namespace Kubestrel.Kinds.AdmissionRegistration.V1;

[ApiType("io.k8s.api.admissionregistration.v1.Rule")]
public sealed partial record Rule
{
    [Field("apiGroups", 1, List = "atomic")]
    public ValueList<string> ApiGroups { get; init; }

    [Field("apiVersions", 2, List = "atomic")]
    public ValueList<string> ApiVersions { get; init; }

    [Field("resources", 3, List = "atomic")]
    public ValueList<string> Resources { get; init; }

    [Field("scope", 4)]
    public string? Scope { get; init; }
}
