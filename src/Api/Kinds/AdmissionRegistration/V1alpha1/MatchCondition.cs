namespace Kubestrel.Kinds.AdmissionRegistration.V1alpha1;

[ApiType("io.k8s.api.admissionregistration.v1alpha1.MatchCondition")]
public sealed partial record MatchCondition
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
