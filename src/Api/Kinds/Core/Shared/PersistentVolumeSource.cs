namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.PersistentVolumeSource")]
public sealed partial record PersistentVolumeSource
{
    [Field("gcePersistentDisk", 1)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field("awsElasticBlockStore", 2)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field("hostPath", 3)]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field("glusterfs", 4)]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    [Field("nfs", 5)]
    public NFSVolumeSource? Nfs { get; init; }

    [Field("rbd", 6)]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    [Field("iscsi", 7)]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    [Field("cinder", 8)]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    [Field("cephfs", 9)]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    [Field("fc", 10)]
    public FCVolumeSource? Fc { get; init; }

    [Field("flocker", 11)]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field("flexVolume", 12)]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    [Field("azureFile", 13)]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    [Field("vsphereVolume", 14)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field("quobyte", 15)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field("azureDisk", 16)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field("photonPersistentDisk", 17)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field("portworxVolume", 18)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field("scaleIO", 19)]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    [Field("local", 20)]
    public LocalVolumeSource? Local { get; init; }

    [Field("storageos", 21)]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    [Field("csi", 22)]
    public CSIPersistentVolumeSource? Csi { get; init; }
}
