namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.VolumeSource")]
public sealed partial record VolumeSource
{
    [Field("hostPath", 1)]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field("emptyDir", 2)]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    [Field("gcePersistentDisk", 3)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field("awsElasticBlockStore", 4)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field("gitRepo", 5)]
    public GitRepoVolumeSource? GitRepo { get; init; }

    [Field("secret", 6)]
    public SecretVolumeSource? Secret { get; init; }

    [Field("nfs", 7)]
    public NFSVolumeSource? Nfs { get; init; }

    [Field("iscsi", 8)]
    public ISCSIVolumeSource? Iscsi { get; init; }

    [Field("glusterfs", 9)]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    [Field("persistentVolumeClaim", 10)]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    [Field("rbd", 11)]
    public RBDVolumeSource? Rbd { get; init; }

    [Field("flexVolume", 12)]
    public FlexVolumeSource? FlexVolume { get; init; }

    [Field("cinder", 13)]
    public CinderVolumeSource? Cinder { get; init; }

    [Field("cephfs", 14)]
    public CephFSVolumeSource? Cephfs { get; init; }

    [Field("flocker", 15)]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field("downwardAPI", 16)]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    [Field("fc", 17)]
    public FCVolumeSource? Fc { get; init; }

    [Field("azureFile", 18)]
    public AzureFileVolumeSource? AzureFile { get; init; }

    [Field("configMap", 19)]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    [Field("vsphereVolume", 20)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field("quobyte", 21)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field("azureDisk", 22)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field("photonPersistentDisk", 23)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field("projected", 26)]
    public ProjectedVolumeSource? Projected { get; init; }

    [Field("portworxVolume", 24)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field("scaleIO", 25)]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    [Field("storageos", 27)]
    public StorageOSVolumeSource? Storageos { get; init; }

    [Field("csi", 28)]
    public CSIVolumeSource? Csi { get; init; }

    [Field("ephemeral", 29)]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    [Field("image", 30)]
    public ImageVolumeSource? Image { get; init; }
}
