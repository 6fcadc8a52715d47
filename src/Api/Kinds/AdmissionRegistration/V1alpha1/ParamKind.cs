namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiType("io.k8s.api.admissionregistration.v1alpha1.ParamKind", Map = "atomic")]
public sealed partial record ParamKind
{
    [Field("apiVersion", 1)]
    public string ApiVersion { get; init; } = "";

    [Field("kind", 2)]
    public string Kind { get; init; } = "";
}
