namespace Kubestrel.Kinds.Core.V1;

/// <summary>A volume that a CSI driver makes for the pod and removes with it.</summary>
[ApiType("io.k8s.api.core.v1.CSIVolumeSource")]
public sealed partial record CSIVolumeSource
{
    /// <summary>The driver's name as in its CSIDriver object, which must allow Ephemeral volumes.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 2)]
    public bool? ReadOnly { get; init; }

    /// <summary>The file system, as "ext4"; by default the driver decides.</summary>
    [Field("fsType", 3)]
    public string? FsType { get; init; }

    /// <summary>Settings for the driver; see its documentation.</summary>
    [Field("volumeAttributes", 4)]
    public ValueMap<string> VolumeAttributes { get; init; }

    /// <summary>A secret of the pod's namespace handed to the driver.</summary>
    [Field("nodePublishSecretRef", 5)]
    public LocalObjectReference? NodePublishSecretRef { get; init; }
}
