namespace Kubestrel.Kinds.Core.V1;

[ApiType("io.k8s.api.core.v1.Volume")]
public sealed partial record Volume
{
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    [Field("hostPath", 2, 1)]
    public HostPathVolumeSource? HostPath { get; init; }

    [Field("emptyDir", 2, 2)]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    [Field("gcePersistentDisk", 2, 3)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    [Field("awsElasticBlockStore", 2, 4)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    [Field("gitRepo", 2, 5)]
    public GitRepoVolumeSource? GitRepo { get; init; }

    [Field("secret", 2, 6)]
    public SecretVolumeSource? Secret { get; init; }

    [Field("nfs", 2, 7)]
    public NFSVolumeSource? Nfs { get; init; }

    [Field("iscsi", 2, 8)]
    public ISCSIVolumeSource? Iscsi { get; init; }

    [Field("glusterfs", 2, 9)]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    [Field("persistentVolumeClaim", 2, 10)]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    [Field("rbd", 2, 11)]
    public RBDVolumeSource? Rbd { get; init; }

    [Field("flexVolume", 2, 12)]
    public FlexVolumeSource? FlexVolume { get; init; }

    [Field("cinder", 2, 13)]
    public CinderVolumeSource? Cinder { get; init; }

    [Field("cephfs", 2, 14)]
    public CephFSVolumeSource? Cephfs { get; init; }

    [Field("flocker", 2, 15)]
    public FlockerVolumeSource? Flocker { get; init; }

    [Field("downwardAPI", 2, 16)]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    [Field("fc", 2, 17)]
    public FCVolumeSource? Fc { get; init; }

    [Field("azureFile", 2, 18)]
    public AzureFileVolumeSource? AzureFile { get; init; }

    [Field("configMap", 2, 19)]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    [Field("vsphereVolume", 2, 20)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    [Field("quobyte", 2, 21)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    [Field("azureDisk", 2, 22)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    [Field("photonPersistentDisk", 2, 23)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    [Field("projected", 2, 26)]
    public ProjectedVolumeSource? Projected { get; init; }

    [Field("portworxVolume", 2, 24)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    [Field("scaleIO", 2, 25)]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    [Field("storageos", 2, 27)]
    public StorageOSVolumeSource? Storageos { get; init; }

    [Field("csi", 2, 28)]
    public CSIVolumeSource? Csi { get; init; }

    [Field("ephemeral", 2, 29)]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    [Field("image", 2, 30)]
    public ImageVolumeSource? Image { get; init; }
}
