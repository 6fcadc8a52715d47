namespace Kubestrel.Kinds.Core.V1;

/// <summary>Something containers can mount, by name. Exactly one source is set.</summary>
[ApiType("io.k8s.api.core.v1.VolumeSource")]
public sealed partial record VolumeSource
{
    /// <summary>A path of the node's own file system; what is written stays there.</summary>
    [Field("hostPath", 1)]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>A directory that begins empty and is deleted with the pod.</summary>
    [Field("emptyDir", 2)]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    /// <summary>A disk of Google Compute Engine; served by the pd.csi.storage.gke.io CSI driver.</summary>
    [Field("gcePersistentDisk", 3)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of AWS EBS; served by the ebs.csi.aws.com CSI driver.</summary>
    [Field("awsElasticBlockStore", 4)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A clone of a git repository; deprecated.</summary>
    [Field("gitRepo", 5)]
    public GitRepoVolumeSource? GitRepo { get; init; }

    /// <summary>Entries of a secret as files, kept in memory.</summary>
    [Field("secret", 6)]
    public SecretVolumeSource? Secret { get; init; }

    /// <summary>A directory of an NFS server; many nodes may write.</summary>
    [Field("nfs", 7)]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>A disk of an iSCSI target; one node writes, or many read.</summary>
    [Field("iscsi", 8)]
    public ISCSIVolumeSource? Iscsi { get; init; }

    /// <summary>A Glusterfs volume; its plugin was removed in v1.26.</summary>
    [Field("glusterfs", 9)]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    /// <summary>A claim of the pod's namespace.</summary>
    [Field("persistentVolumeClaim", 10)]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    /// <summary>A Ceph block device; its plugin was removed in v1.31.</summary>
    [Field("rbd", 11)]
    public RBDVolumeSource? Rbd { get; init; }

    /// <summary>A volume handled by an executable on the node; deprecated, use CSI.</summary>
    [Field("flexVolume", 12)]
    public FlexVolumeSource? FlexVolume { get; init; }

    /// <summary>A disk of OpenStack Cinder; served by the cinder.csi.openstack.org CSI driver.</summary>
    [Field("cinder", 13)]
    public CinderVolumeSource? Cinder { get; init; }

    /// <summary>A Ceph file system; its plugin was removed in v1.31.</summary>
    [Field("cephfs", 14)]
    public CephFSVolumeSource? Cephfs { get; init; }

    /// <summary>A Flocker dataset; its plugin was removed in v1.25.</summary>
    [Field("flocker", 15)]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>Facts about the pod, as its labels or limits, as files.</summary>
    [Field("downwardAPI", 16)]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    /// <summary>A disk on Fibre Channel; one node writes, or many read.</summary>
    [Field("fc", 17)]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A share of Azure Files; served by the file.csi.azure.com CSI driver.</summary>
    [Field("azureFile", 18)]
    public AzureFileVolumeSource? AzureFile { get; init; }

    /// <summary>Entries of a ConfigMap as files; they follow later changes.</summary>
    [Field("configMap", 19)]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    /// <summary>A vSphere disk; served by the csi.vsphere.vmware.com CSI driver.</summary>
    [Field("vsphereVolume", 20)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; its plugin was removed in v1.25.</summary>
    [Field("quobyte", 21)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A disk of Azure; served by the disk.csi.azure.com CSI driver.</summary>
    [Field("azureDisk", 22)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of Photon Controller; its plugin was removed.</summary>
    [Field("photonPersistentDisk", 23)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>Secrets, ConfigMaps, tokens and facts about the pod in one directory.</summary>
    [Field("projected", 26)]
    public ProjectedVolumeSource? Projected { get; init; }

    /// <summary>A Portworx volume; served by the pxd.portworx.com CSI driver when migration is on.</summary>
    [Field("portworxVolume", 24)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; its plugin was removed in v1.22.</summary>
    [Field("scaleIO", 25)]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    /// <summary>A StorageOS volume; its plugin was removed in v1.25.</summary>
    [Field("storageos", 27)]
    public StorageOSVolumeSource? Storageos { get; init; }

    /// <summary>A volume that a CSI driver makes for the pod.</summary>
    [Field("csi", 28)]
    public CSIVolumeSource? Csi { get; init; }

    /// <summary>A claim made for the pod and deleted with it.</summary>
    [Field("ephemeral", 29)]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    /// <summary>The content of an image or OCI artifact, read-only (alpha ImageVolume).</summary>
    [Field("image", 30)]
    public ImageVolumeSource? Image { get; init; }
}
