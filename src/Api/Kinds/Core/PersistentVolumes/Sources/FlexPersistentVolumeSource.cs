namespace Kubestrel.Kinds.Core.V1;

/// <summary>A volume handled by an executable in the kubelet's volume plugin directory; deprecated, use CSI.</summary>
[ApiType("io.k8s.api.core.v1.FlexPersistentVolumeSource")]
public sealed partial record FlexPersistentVolumeSource
{
    /// <summary>The driver, "VENDOR/DRIVER", as its executable is named.</summary>
    [Field("driver", 1, Always = true, Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The file system; the driver's own default when unset.</summary>
    [Field("fsType", 2)]
    public string FsType { get; init; } = "";

    /// <summary>A secret whose entries are handed to the driver's calls.</summary>
    [Field("secretRef", 3)]
    public SecretReference? SecretRef { get; init; }

    /// <summary>Mounts without writing. Default false.</summary>
    [Field("readOnly", 4)]
    public bool ReadOnly { get; init; }

    /// <summary>Settings handed to the driver's calls, besides those the kubelet adds.</summary>
    [Field("options", 5)]
    public ValueMap<string> Options { get; init; }
}
