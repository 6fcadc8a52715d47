namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiType("io.k8s.api.admissionregistration.v1alpha1.ParamRef", Map = "atomic")]
public sealed partial record ParamRef
{
    [Field("name", 1)]
    public string Name { get; init; } = "";

    [Field("namespace", 2)]
    public string Namespace { get; init; } = "";

    [Field("selector", 3)]
    public LabelSelector? Selector { get; init; }

    [Field("parameterNotFoundAction", 4, Enum = "Allow,Deny")]
    public string? ParameterNotFoundAction { get; init; }
}
