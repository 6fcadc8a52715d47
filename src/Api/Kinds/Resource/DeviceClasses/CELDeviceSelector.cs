namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.CELDeviceSelector")]
public sealed partial record CELDeviceSelector
{
    [Field("expression", 1, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
