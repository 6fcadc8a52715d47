namespace Kubestrel.Kinds.Core.V1;

internal static class VolumeSources
{
    /// <summary>How many sources the volume names; valid ones name one.</summary>
    public static int Count(Volume volume) =>
        One(volume.HostPath) + One(volume.EmptyDir) + One(volume.GcePersistentDisk) + One(volume.AwsElasticBlockStore) + One(volume.GitRepo)
        + One(volume.Secret) + One(volume.Nfs) + One(volume.Iscsi) + One(volume.Glusterfs) + One(volume.PersistentVolumeClaim) + One(volume.Rbd)
        + One(volume.FlexVolume) + One(volume.Cinder) + One(volume.Cephfs) + One(volume.Flocker) + One(volume.DownwardAPI) + One(volume.Fc)
        + One(volume.AzureFile) + One(volume.ConfigMap) + One(volume.VsphereVolume) + One(volume.Quobyte) + One(volume.AzureDisk)
        + One(volume.PhotonPersistentDisk) + One(volume.Projected) + One(volume.PortworxVolume) + One(volume.ScaleIO) + One(volume.Storageos)
        + One(volume.Csi) + One(volume.Ephemeral) + One(volume.Image);

    private static int One(object? source) => source is null ? 0 : 1;
}
