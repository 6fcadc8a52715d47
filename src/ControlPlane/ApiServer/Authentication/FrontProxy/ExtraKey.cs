namespace Kubestrel.ApiServer.Authentication.FrontProxy;

/// <summary>Keys of user extras travel in header names: lower case, with what a header name cannot hold percent-encoded.</summary>
internal static class ExtraKey
{
    /// <summary>The key as it is meant; a wrong encoding is taken as it stands.</summary>
    public static string Decode(string headerPart)
    {
        var lower = headerPart.ToLowerInvariant();
        for (var i = lower.IndexOf('%'); i >= 0; i = lower.IndexOf('%', i + 1))
        {
            if (i + 2 >= lower.Length || !char.IsAsciiHexDigit(lower[i + 1]) || !char.IsAsciiHexDigit(lower[i + 2]))
            {
                return lower;
            }
        }

        return Uri.UnescapeDataString(lower);
    }
}
