namespace Kubestrel.Storage;

/// <summary>Which keys to read.</summary>
/// <param name="Prefix">Keys starting with this; a whole key with <paramref name="Exact"/>.</param>
/// <param name="StartKey">The first key wanted, inclusive, for paging (the last key read plus <c>"\0"</c>); null starts at the prefix.</param>
/// <param name="Limit">Most keys to return; 0 is no limit.</param>
/// <param name="AtRevision">Read as of this revision; 0 is now.</param>
/// <param name="Exact">Read only the key equal to <paramref name="Prefix"/>.</param>
/// <param name="KeysOnly">Leave the values empty, which never touches the disk.</param>
public readonly record struct RangeQuery(
    string Prefix, string? StartKey = null, int Limit = 0, long AtRevision = 0, bool Exact = false, bool KeysOnly = false)
{
    public static RangeQuery Get(string key, long atRevision = 0) => new(key, AtRevision: atRevision, Exact: true);
}
