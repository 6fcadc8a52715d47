namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PersistentVolumeSpec")]
public sealed partial record PersistentVolumeSpec
{
    [Field("capacity", 1)]
    public ValueMap<Quantity> Capacity { get; init; }

    [Field("gcePersistentDisk", 2, 1)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field("awsElasticBlockStore", 2, 2)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field("hostPath", 2, 3)]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field("glusterfs", 2, 4)]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    [Field("nfs", 2, 5)]
    public NFSVolumeSource? Nfs { get; init; }

    [Field("rbd", 2, 6)]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    [Field("iscsi", 2, 7)]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    [Field("cinder", 2, 8)]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    [Field("cephfs", 2, 9)]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    [Field("fc", 2, 10)]
    public FCVolumeSource? Fc { get; init; }

    [Field("flocker", 2, 11)]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field("flexVolume", 2, 12)]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    [Field("azureFile", 2, 13)]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    [Field("vsphereVolume", 2, 14)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field("quobyte", 2, 15)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field("azureDisk", 2, 16)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field("photonPersistentDisk", 2, 17)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field("portworxVolume", 2, 18)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field("scaleIO", 2, 19)]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    [Field("local", 2, 20)]
    public LocalVolumeSource? Local { get; init; }

    [Field("storageos", 2, 21)]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    [Field("csi", 2, 22)]
    public CSIPersistentVolumeSource? Csi { get; init; }

    [Field("accessModes", 3, Enum = "ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod", List = "atomic")]
    public ValueList<string> AccessModes { get; init; }

    [Field("claimRef", 4, Map = "granular")]
    public ObjectReference? ClaimRef { get; init; }

    [Field("persistentVolumeReclaimPolicy", 5, Enum = "Delete,Recycle,Retain")]
    public string PersistentVolumeReclaimPolicy { get; init; } = "";

    [Field("storageClassName", 6)]
    public string StorageClassName { get; init; } = "";

    [Field("mountOptions", 7, List = "atomic")]
    public ValueList<string> MountOptions { get; init; }

    [Field("volumeMode", 8, Enum = "Block,Filesystem")]
    public string? VolumeMode { get; init; }

    [Field("nodeAffinity", 9)]
    public VolumeNodeAffinity? NodeAffinity { get; init; }

    [Field("volumeAttributesClassName", 10)]
    public string? VolumeAttributesClassName { get; init; }
}
