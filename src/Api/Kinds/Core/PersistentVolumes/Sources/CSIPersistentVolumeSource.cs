namespace Kubestrel.Kinds.Core.V1;

/// <summary>A volume of a CSI driver.</summary>
[ApiType("io.k8s.api.core.v1.CSIPersistentVolumeSource")]
public sealed partial record CSIPersistentVolumeSource
{
    /// <summary>The driver's name as in its CSIDriver object.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The driver's own id of the volume; cannot be changed.</summary>
    [Field("volumeHandle", 2, Always = true, Required = true)]
    public string VolumeHandle { get; init; } = "";

    /// <summary>Publishes the volume without writing. Default false.</summary>
    [Field("readOnly", 3)]
    public bool ReadOnly { get; init; }

    /// <summary>The file system to make and mount, as "ext4"; by default the driver decides.</summary>
    [Field("fsType", 4)]
    public string FsType { get; init; } = "";

    /// <summary>Settings the driver gave when it made the volume, handed back with each call.</summary>
    [Field("volumeAttributes", 5)]
    public ValueMap<string> VolumeAttributes { get; init; }

    /// <summary>The secret for attaching and detaching.</summary>
    [Field("controllerPublishSecretRef", 6)]
    public SecretReference? ControllerPublishSecretRef { get; init; }

    /// <summary>The secret for preparing the volume on a node.</summary>
    [Field("nodeStageSecretRef", 7)]
    public SecretReference? NodeStageSecretRef { get; init; }

    /// <summary>The secret for mounting into a pod.</summary>
    [Field("nodePublishSecretRef", 8)]
    public SecretReference? NodePublishSecretRef { get; init; }

    /// <summary>The secret for growing the volume at the storage.</summary>
    [Field("controllerExpandSecretRef", 9)]
    public SecretReference? ControllerExpandSecretRef { get; init; }

    /// <summary>The secret for growing the file system on the node.</summary>
    [Field("nodeExpandSecretRef", 10)]
    public SecretReference? NodeExpandSecretRef { get; init; }
}
