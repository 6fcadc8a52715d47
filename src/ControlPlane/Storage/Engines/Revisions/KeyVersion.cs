namespace Kubestrel.Storage.Engines.Revisions;

/// <summary>One version of a key in the index, without its bytes: a version at revision <see cref="Mod"/>, linked to the one before it.</summary>
internal sealed class KeyVersion(string key, long mod, long create, long version, KeyVersion? older)
{
    public string Key { get; } = key;

    public long Mod { get; } = mod;

    public long Create { get; } = create;

    /// <summary>Writes since creation; 0 marks a deletion.</summary>
    public long Version { get; } = version;

    /// <summary>The version this one replaced; null when it is the first, or once compaction passed this one.</summary>
    public KeyVersion? Older { get; set; } = older;

    public bool IsDeletion => Version == 0;

    /// <summary>The version a reader at <paramref name="revision"/> sees, or null when the key did not exist then.</summary>
    public KeyVersion? At(long revision)
    {
        var version = this;
        while (version is not null && version.Mod > revision)
        {
            version = version.Older;
        }

        return version is { IsDeletion: false } ? version : null;
    }
}
