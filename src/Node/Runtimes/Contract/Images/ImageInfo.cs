namespace Kubestrel.Runtimes.Contract.Images;

public sealed record ImageInfo
{
    /// <summary>Digest of the image's configuration, sha256:...</summary>
    public required string Id { get; init; }

    public IReadOnlyList<string> RepoTags { get; init; } = [];

    public IReadOnlyList<string> RepoDigests { get; init; } = [];

    public ulong SizeBytes { get; init; }

    /// <summary>User of the image where numeric.</summary>
    public long? Uid { get; init; }

    /// <summary>User of the image where a name.</summary>
    public string UserName { get; init; } = "";

    /// <summary>Never to be garbage collected.</summary>
    public bool Pinned { get; init; }
}
