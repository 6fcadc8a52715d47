namespace Kubestrel.Kinds.Core.V1;

/// <summary>A volume that is attached to the node.</summary>
[ApiType("io.k8s.api.core.v1.AttachedVolume")]
public sealed partial record AttachedVolume
{
    /// <summary>The unique name, "kubernetes.io/csi/DRIVER^HANDLE".</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Where the volume appears on the node; empty for CSI.</summary>
    [Field("devicePath", 2, Always = true, Required = true)]
    public string DevicePath { get; init; } = "";
}
