namespace Kubestrel.Kinds.Core.V1;

/// <summary>A raw block device in a container.</summary>
[ApiType("io.k8s.api.core.v1.VolumeDevice")]
public sealed partial record VolumeDevice
{
    /// <summary>The pod's volume, a persistentVolumeClaim.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Where the device appears in the container, as "/dev/xvda".</summary>
    [Field("devicePath", 2, Always = true, Required = true)]
    public string DevicePath { get; init; } = "";
}
