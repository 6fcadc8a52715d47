namespace Kubestrel.Kubelet.Volumes;

/// <summary>The volume, or why it could not be set up.</summary>
internal readonly record struct VolumeResult(MountedVolume? Volume, string Error = "", DateTimeOffset? RenewAt = null)
{
    public static VolumeResult Failed(string error) => new(null, error);
}
