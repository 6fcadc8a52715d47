namespace Kubestrel.Kinds.Core.V1;

/// <summary>What and where a volume is.</summary>
[ApiType("io.k8s.api.core.v1.PersistentVolumeSource")]
public sealed partial record PersistentVolumeSource
{
    /// <summary>A disk of Google Compute Engine; served by the pd.csi.storage.gke.io CSI driver.</summary>
    [Field("gcePersistentDisk", 1)]
    public GCEPersistentDiskVolumeSource? GcePersistentDisk { get; init; }

    /// <summary>A disk of AWS EBS; served by the ebs.csi.aws.com CSI driver.</summary>
    [Field("awsElasticBlockStore", 2)]
    public AWSElasticBlockStoreVolumeSource? AwsElasticBlockStore { get; init; }

    /// <summary>A path on the node; for tests on a single node.</summary>
    [Field("hostPath", 3)]
    public HostPathVolumeSource? HostPath { get; init; }

    /// <summary>A Glusterfs volume; its plugin was removed in v1.26.</summary>
    [Field("glusterfs", 4)]
    public GlusterfsPersistentVolumeSource? Glusterfs { get; init; }

    /// <summary>A directory of an NFS server; many nodes may write.</summary>
    [Field("nfs", 5)]
    public NFSVolumeSource? Nfs { get; init; }

    /// <summary>A Ceph block device; its plugin was removed in v1.31.</summary>
    [Field("rbd", 6)]
    public RBDPersistentVolumeSource? Rbd { get; init; }

    /// <summary>A disk of an iSCSI target; one node writes, or many read.</summary>
    [Field("iscsi", 7)]
    public ISCSIPersistentVolumeSource? Iscsi { get; init; }

    /// <summary>A disk of OpenStack Cinder; served by the cinder.csi.openstack.org CSI driver.</summary>
    [Field("cinder", 8)]
    public CinderPersistentVolumeSource? Cinder { get; init; }

    /// <summary>A Ceph file system; its plugin was removed in v1.31.</summary>
    [Field("cephfs", 9)]
    public CephFSPersistentVolumeSource? Cephfs { get; init; }

    /// <summary>A disk on Fibre Channel; one node writes, or many read.</summary>
    [Field("fc", 10)]
    public FCVolumeSource? Fc { get; init; }

    /// <summary>A Flocker dataset; its plugin was removed in v1.25.</summary>
    [Field("flocker", 11)]
    public FlockerVolumeSource? Flocker { get; init; }

    /// <summary>A volume handled by an executable on the node; deprecated, use CSI.</summary>
    [Field("flexVolume", 12)]
    public FlexPersistentVolumeSource? FlexVolume { get; init; }

    /// <summary>A share of Azure Files; served by the file.csi.azure.com CSI driver.</summary>
    [Field("azureFile", 13)]
    public AzureFilePersistentVolumeSource? AzureFile { get; init; }

    /// <summary>A vSphere disk; served by the csi.vsphere.vmware.com CSI driver.</summary>
    [Field("vsphereVolume", 14)]
    public VsphereVirtualDiskVolumeSource? VsphereVolume { get; init; }

    /// <summary>A Quobyte volume; its plugin was removed in v1.25.</summary>
    [Field("quobyte", 15)]
    public QuobyteVolumeSource? Quobyte { get; init; }

    /// <summary>A disk of Azure; served by the disk.csi.azure.com CSI driver.</summary>
    [Field("azureDisk", 16)]
    public AzureDiskVolumeSource? AzureDisk { get; init; }

    /// <summary>A disk of Photon Controller; its plugin was removed.</summary>
    [Field("photonPersistentDisk", 17)]
    public PhotonPersistentDiskVolumeSource? PhotonPersistentDisk { get; init; }

    /// <summary>A Portworx volume; served by the pxd.portworx.com CSI driver when migration is on.</summary>
    [Field("portworxVolume", 18)]
    public PortworxVolumeSource? PortworxVolume { get; init; }

    /// <summary>A ScaleIO volume; its plugin was removed in v1.22.</summary>
    [Field("scaleIO", 19)]
    public ScaleIOPersistentVolumeSource? ScaleIO { get; init; }

    /// <summary>A disk or directory of one node; needs nodeAffinity.</summary>
    [Field("local", 20)]
    public LocalVolumeSource? Local { get; init; }

    /// <summary>A StorageOS volume; its plugin was removed in v1.25.</summary>
    [Field("storageos", 21)]
    public StorageOSPersistentVolumeSource? Storageos { get; init; }

    /// <summary>A volume of a CSI driver, by the driver's name and handle.</summary>
    [Field("csi", 22)]
    public CSIPersistentVolumeSource? Csi { get; init; }
}
