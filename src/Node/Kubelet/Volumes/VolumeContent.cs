namespace Kubestrel.Kubelet.Volumes;

/// <summary>Files of a volume whose content comes from the API, or why they cannot be had.</summary>
/// <param name="RenewAt">When part of it (a token) has to be fetched anew.</param>
internal sealed record VolumeContent(IReadOnlyList<VolumeFile> Files, string Error = "", DateTimeOffset? RenewAt = null)
{
    public static VolumeContent Failed(string error) => new([], error);
}
