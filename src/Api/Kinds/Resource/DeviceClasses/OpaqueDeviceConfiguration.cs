namespace Kubestrel.Kinds.Resource.V1beta1;

/// <summary>A setting only its driver understands.</summary>
[ApiType("io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration")]
public sealed partial record OpaqueDeviceConfiguration
{
    /// <summary>The driver it is for; others ignore it.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>An object with kind and apiVersion, as the driver wants it; at most 10 KiB.</summary>
    [Field("parameters", 2, Always = true, Required = true, Raw = "extension")]
    public RawJson Parameters { get; init; }
}
