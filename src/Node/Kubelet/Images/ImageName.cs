using System.Text.RegularExpressions;

namespace Kubestrel.Kubelet.Images;

/// <summary>A reference to an image, as Docker's grammar has it.</summary>
/// <param name="Repository">Registry and path, docker.io/library/ filled in: what credentials are matched with.</param>
internal sealed partial record ImageName(string Repository, string Tag, string Digest)
{
    private const int MaxName = 255;

    /// <summary>Null with an error for text that is no reference.</summary>
    public static ImageName? Parse(string text, out string error)
    {
        error = "";
        var match = Grammar().Match(text);
        if (!match.Success)
        {
            var lower = Grammar().IsMatch(text.ToLowerInvariant());
            error = $"couldn't parse image name {GoString.Quote(text)}: invalid reference format{(text.Length > 0 && lower ? ": repository name must be lowercase" : "")}";
            return null;
        }

        var name = match.Groups["name"].Value;
        if (name.Length > MaxName)
        {
            error = $"couldn't parse image name {GoString.Quote(text)}: repository name must not be more than 255 characters";
            return null;
        }

        var tag = match.Groups["tag"].Value;
        var digest = match.Groups["digest"].Value;
        return new(Normalize(name), tag.Length == 0 && digest.Length == 0 ? "latest" : tag, digest);
    }

    /// <summary>The text with :latest where it has neither tag nor digest.</summary>
    public static string? WithDefaultTag(string text, out string error) =>
        Parse(text, out error) is not { } name ? null
        : name.Digest.Length == 0 && !text.EndsWith($":{name.Tag}", StringComparison.Ordinal) ? $"{text}:{name.Tag}"
        : text;

    private static string Normalize(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : name[..slash];
        var hasDomain = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost" || first.Any(char.IsUpper);
        var (domain, path) = hasDomain ? (first, name[(slash + 1)..]) : ("docker.io", name);
        domain = domain == "index.docker.io" ? "docker.io" : domain;
        return domain == "docker.io" && !path.Contains('/', StringComparison.Ordinal) ? $"docker.io/library/{path}" : $"{domain}/{path}";
    }

    [GeneratedRegex(
        @"^(?<name>(?:(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])(?:\.(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9]))*(?::[0-9]+)?/|\[[a-fA-F0-9:]+\](?::[0-9]+)?/)?"
        + @"[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*)"
        + @"(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
