namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiType("io.k8s.api.admissionregistration.v1alpha1.Variable")]
public sealed partial record Variable
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
