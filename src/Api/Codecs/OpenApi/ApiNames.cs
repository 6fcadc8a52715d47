namespace Kubestrel.Codecs.OpenApi;

/// <summary>How group versions are named in operation ids and tags.</summary>
internal static class ApiNames
{
    public const string Meta = "io.k8s.apimachinery.pkg.apis.meta.v1.";

    /// <summary>"CoreV1", "FlowcontrolApiserverV1".</summary>
    public static string Title(GroupVersion groupVersion) => Title(Group(groupVersion.Group)) + Title(groupVersion.Version);

    /// <summary>"core_v1", "flowcontrolApiserver_v1".</summary>
    public static string Tag(GroupVersion groupVersion) => $"{Group(groupVersion.Group)}_{groupVersion.Version}";

    /// <summary>The group without k8s.io, its parts joined in camel case; "core" for the empty one.</summary>
    public static string Group(string group)
    {
        if (group.Length == 0)
        {
            return "core";
        }

        var parts = (group.EndsWith(".k8s.io", StringComparison.Ordinal) ? group[..^7] : group).Split('.');
        return parts[0] + string.Concat(parts.Skip(1).Select(Title));
    }

    public static string Title(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Root(GroupVersion groupVersion) =>
        groupVersion.Group.Length == 0 ? $"/api/{groupVersion.Version}" : $"/apis/{groupVersion.Group}/{groupVersion.Version}";
}
