namespace Kubestrel.Machinery;

public readonly record struct GroupVersion(string Group, string Version)
{
    /// <summary>Splits an apiVersion ("v1", "apps/v1"); false when it has more than one slash.</summary>
    public static bool TryParse(string apiVersion, out GroupVersion groupVersion)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        groupVersion = slash < 0 ? new("", apiVersion) : new(apiVersion[..slash], apiVersion[(slash + 1)..]);
        return !groupVersion.Version.Contains('/', StringComparison.Ordinal);
    }

    public GroupVersionKind WithKind(string kind) => new(Group, Version, kind);

    public override string ToString() => Group.Length == 0 ? Version : $"{Group}/{Version}";
}
