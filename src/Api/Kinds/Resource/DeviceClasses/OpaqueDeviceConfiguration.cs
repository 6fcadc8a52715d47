namespace Kubestrel.Kinds.Resource.V1beta1;

[ApiType("io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration")]
public sealed partial record OpaqueDeviceConfiguration
{
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    [Field("parameters", 2, Always = true, Required = true, Raw = "extension")]
    public RawJson Parameters { get; init; }
}
