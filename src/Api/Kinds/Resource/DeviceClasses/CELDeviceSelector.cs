namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>Chooses devices by CEL.</summary>
[ApiType("io.k8s.api.resource.v1beta1.CELDeviceSelector")]
public sealed partial record CELDeviceSelector
{
    /// <summary>A CEL expression of device, with driver, attributes["DOMAIN"].NAME and capacity["DOMAIN"].NAME; at most 10 KiB.</summary>
    [Field("expression", 1, Always = true, Required = true)]
    public string Expression { get; init; } = "";
}
