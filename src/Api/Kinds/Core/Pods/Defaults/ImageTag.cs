namespace Kubestrel.Kinds.Core.V1;

/// <summary>The pull policy that an image's tag implies: "latest", written or implied, is pulled always.</summary>
internal static class ImageTag
{
    public static string PullPolicy(string image) => IsLatest(image) ? "Always" : "IfNotPresent";

    private static bool IsLatest(string image)
    {
        var reference = image.AsSpan();
        var digest = reference.IndexOf('@');
        if (digest >= 0)
        {
            reference = reference[..digest];
        }

        var name = reference[(reference.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':');
        if (colon >= 0)
        {
            return name[(colon + 1)..] is "latest";
        }

        // A reference that does not parse has no tag at all.
        return digest < 0 && name.Length > 0 && name.IndexOfAnyInRange('A', 'Z') < 0 && !name.Contains(' ');
    }
}
