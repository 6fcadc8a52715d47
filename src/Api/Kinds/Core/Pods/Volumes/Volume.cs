namespace Kubestrel.Kinds.Core.V1;

/// <summary>Something containers can mount, by name. Exactly one source is set.</summary>
[ApiType("io.k8s.api.core.v1.Volume")]
public sealed partial record Volume
{
    /// <summary>The name that volumeMounts use; a DNS label, unique in the pod.</summary>
    [Field("name", 1, Always = true, Required = true)]
    public string Name { get; init; } = "";

    /// <summary>A path of the node's own file system; what is written stays there.</summary>
    [Field("hostPath", 2, 1)]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>A directory that begins empty and is deleted with the pod.</summary>
    [Field("emptyDir", 2, 2)]
    public EmptyDirVolumeSource? EmptyDir { get; init; }

    /// <summary>A disk of Google Compute Engine; served by the pd.csi.storage.gke.io CSI driver.</summary>
    [Field("gcePersistentDisk", 2, 3)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of AWS EBS; served by the ebs.csi.aws.com CSI driver.</summary>
    [Field("awsElasticBlockStore", 2, 4)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A clone of a git repository; deprecated.</summary>
    [Field("gitRepo", 2, 5)]
    public GitRepoVolumeSource? GitRepo { get; init; }

    /// <summary>Entries of a secret as files, kept in memory.</summary>
    [Field("secret", 2, 6)]
    public SecretVolumeSource? Secret { get; init; }

    /// <summary>A directory of an NFS server; many nodes may write.</summary>
    [Field("nfs", 2, 7)]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>A disk of an iSCSI target; one node writes, or many read.</summary>
    [Field("iscsi", 2, 8)]
    public ISCSIVolumeSource? Iscsi { get; init; }

    /// <summary>A Glusterfs volume; its plugin was removed in v1.26.</summary>
    [Field("glusterfs", 2, 9)]
    public GlusterfsVolumeSource? Glusterfs { get; init; }

    /// <summary>A claim of the pod's namespace.</summary>
    [Field("persistentVolumeClaim", 2, 10)]
    public PersistentVolumeClaimVolumeSource? PersistentVolumeClaim { get; init; }

    /// <summary>A Ceph block device; its plugin was removed in v1.31.</summary>
    [Field("rbd", 2, 11)]
    public RBDVolumeSource? Rbd { get; init; }

    /// <summary>A volume handled by an executable on the node; deprecated, use CSI.</summary>
    [Field("flexVolume", 2, 12)]
    public FlexVolumeSource? FlexVolume { get; init; }

    /// <summary>A disk of OpenStack Cinder; served by the cinder.csi.openstack.org CSI driver.</summary>
    [Field("cinder", 2, 13)]
    public CinderVolumeSource? Cinder { get; init; }

    /// <summary>A Ceph file system; its plugin was removed in v1.31.</summary>
    [Field("cephfs", 2, 14)]
    public CephFSVolumeSource? Cephfs { get; init; }

    /// <summary>A Flocker dataset; its plugin was removed in v1.25.</summary>
    [Field("flocker", 2, 15)]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>Facts about the pod, as its labels or limits, as files.</summary>
    [Field("downwardAPI", 2, 16)]
    public DownwardAPIVolumeSource? DownwardAPI { get; init; }

    /// <summary>A disk on Fibre Channel; one node writes, or many read.</summary>
    [Field("fc", 2, 17)]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A share of Azure Files; served by the file.csi.azure.com CSI driver.</summary>
    [Field("azureFile", 2, 18)]
    public AzureFileVolumeSource? AzureFile { get; init; }

    /// <summary>Entries of a ConfigMap as files; they follow later changes.</summary>
    [Field("configMap", 2, 19)]
    public ConfigMapVolumeSource? ConfigMap { get; init; }

    /// <summary>A vSphere disk; served by the csi.vsphere.vmware.com CSI driver.</summary>
    [Field("vsphereVolume", 2, 20)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; its plugin was removed in v1.25.</summary>
    [Field("quobyte", 2, 21)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A disk of Azure; served by the disk.csi.azure.com CSI driver.</summary>
    [Field("azureDisk", 2, 22)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of Photon Controller; its plugin was removed.</summary>
    [Field("photonPersistentDisk", 2, 23)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>Secrets, ConfigMaps, tokens and facts about the pod in one directory.</summary>
    [Field("projected", 2, 26)]
    public ProjectedVolumeSource? Projected { get; init; }

    /// <summary>A Portworx volume; served by the pxd.portworx.com CSI driver when migration is on.</summary>
    [Field("portworxVolume", 2, 24)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; its plugin was removed in v1.22.</summary>
    [Field("scaleIO", 2, 25)]
    public ScaleIOVolumeSource? ScaleIO { get; init; }

    /// <summary>A StorageOS volume; its plugin was removed in v1.25.</summary>
    [Field("storageos", 2, 27)]
    public StorageOSVolumeSource? Storageos { get; init; }

    /// <summary>A volume that a CSI driver makes for the pod.</summary>
    [Field("csi", 2, 28)]
    public CSIVolumeSource? Csi { get; init; }

    /// <summary>A claim made for the pod and deleted with it.</summary>
    [Field("ephemeral", 2, 29)]
    public EphemeralVolumeSource? Ephemeral { get; init; }

    /// <summary>The content of an image or OCI artifact, read-only (alpha ImageVolume).</summary>
    [Field("image", 2, 30)]
    public ImageVolumeSource? Image { get; init; }
}
