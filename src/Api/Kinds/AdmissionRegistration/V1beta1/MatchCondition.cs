namespace Kubestrel.Kinds.AdmissionRegistration.V1beta1;

[ApiType("io.k8s.api.admissionregistration.v1beta1.MatchCondition")]
public sealed partial record MatchCondition
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("expression", 2, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
