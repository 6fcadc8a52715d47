namespace Kubestrel.Kinds.Core.V1;

/// <summary>What and where a volume is.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeSpec")]
public sealed partial record PersistentVolumeSpec
{
    /// <summary>The size in bytes, under "storage".</summary>
    [Field("capacity", 1)]
    public ValueMap<Quantity> Capacity { get; init; }

    /// <summary>A disk of Google Compute Engine; served by the pd.csi.storage.gke.io CSI driver.</summary>
    [Field("gcePersistentDisk", 2, 1)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of AWS EBS; served by the ebs.csi.aws.com CSI driver.</summary>
    [Field("awsElasticBlockStore", 2, 2)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A path on the node; for tests on a single node.</summary>
    [Field("hostPath", 2, 3)]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>A Glusterfs volume; its plugin was removed in v1.26.</summary>
    [Field("glusterfs", 2, 4)]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    /// <summary>A directory of an NFS server; many nodes may write.</summary>
    [Field("nfs", 2, 5)]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>A Ceph block device; its plugin was removed in v1.31.</summary>
    [Field("rbd", 2, 6)]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    /// <summary>A disk of an iSCSI target; one node writes, or many read.</summary>
    [Field("iscsi", 2, 7)]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    /// <summary>A disk of OpenStack Cinder; served by the cinder.csi.openstack.org CSI driver.</summary>
    [Field("cinder", 2, 8)]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    /// <summary>A Ceph file system; its plugin was removed in v1.31.</summary>
    [Field("cephfs", 2, 9)]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    /// <summary>A disk on Fibre Channel; one node writes, or many read.</summary>
    [Field("fc", 2, 10)]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A Flocker dataset; its plugin was removed in v1.25.</summary>
    [Field("flocker", 2, 11)]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>A volume handled by an executable on the node; deprecated, use CSI.</summary>
    [Field("flexVolume", 2, 12)]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    /// <summary>A share of Azure Files; served by the file.csi.azure.com CSI driver.</summary>
    [Field("azureFile", 2, 13)]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    /// <summary>A vSphere disk; served by the csi.vsphere.vmware.com CSI driver.</summary>
    [Field("vsphereVolume", 2, 14)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; its plugin was removed in v1.25.</summary>
    [Field("quobyte", 2, 15)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A disk of Azure; served by the disk.csi.azure.com CSI driver.</summary>
    [Field("azureDisk", 2, 16)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of Photon Controller; its plugin was removed.</summary>
    [Field("photonPersistentDisk", 2, 17)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>A Portworx volume; served by the pxd.portworx.com CSI driver when migration is on.</summary>
    [Field("portworxVolume", 2, 18)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; its plugin was removed in v1.22.</summary>
    [Field("scaleIO", 2, 19)]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    /// <summary>A disk or directory of one node; needs nodeAffinity.</summary>
    [Field("local", 2, 20)]
    public LocalVolumeSource? Local { get; init; }

    /// <summary>A StorageOS volume; its plugin was removed in v1.25.</summary>
    [Field("storageos", 2, 21)]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    /// <summary>A volume of a CSI driver, by the driver's name and handle.</summary>
    [Field("csi", 2, 22)]
    public CSIPersistentVolumeSource? Csi { get; init; }

    /// <summary>How it can be mounted: ReadWriteOnce by one node, ReadOnlyMany and ReadWriteMany by many, ReadWriteOncePod by one pod.</summary>
    [Field("accessModes", 3, Enum = "ReadOnlyMany,ReadWriteMany,ReadWriteOnce,ReadWriteOncePod", List = "atomic")]
    public ValueList<string> AccessModes { get; init; }

    /// <summary>The claim the volume is bound to, or kept for when no uid is set.</summary>
    [Field("claimRef", 4, Map = "granular")]
    public ObjectReference? ClaimRef { get; init; }

    /// <summary>What happens when the claim is gone: Retain (default of hand-made ones), Delete (of provisioned ones) or Recycle, which is deprecated.</summary>
    [Field("persistentVolumeReclaimPolicy", 5, Enum = "Delete,Recycle,Retain")]
    public string PersistentVolumeReclaimPolicy { get; init; } = "";

    /// <summary>Only claims of the same class bind to it; empty is no class.</summary>
    [Field("storageClassName", 6)]
    public string StorageClassName { get; init; } = "";

    /// <summary>Options for mount, as "ro" or "nfsvers=4.1"; not checked, a wrong one makes the mount fail.</summary>
    [Field("mountOptions", 7, List = "atomic")]
    public ValueList<string> MountOptions { get; init; }

    /// <summary>Filesystem (the default) or Block for a raw device.</summary>
    [Field("volumeMode", 8, Enum = "Block,Filesystem")]
    public string? VolumeMode { get; init; }

    /// <summary>The nodes the volume can be reached from; pods that use it go there. Can be set once.</summary>
    [Field("nodeAffinity", 9)]
    public VolumeNodeAffinity? NodeAffinity { get; init; }

    /// <summary>The attributes class applied to the volume.</summary>
    [Field("volumeAttributesClassName", 10)]
    public string? VolumeAttributesClassName { get; init; }
}
