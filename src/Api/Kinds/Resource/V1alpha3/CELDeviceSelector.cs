namespace Kubestrel.Kinds.Resource.V1alpha3;

[ApiType("io.k8s.api.resource.v1alpha3.CELDeviceSelector")]
public sealed partial record CELDeviceSelector
{
    [Field("expression", 1, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
