using System.Text;
using Kubestrel.ApiServer.Serving;

namespace Kubestrel.ApiServer.Subresources.Proxies;

/// <summary>The part of a proxy URL that is the backend's path.</summary>
internal static class ProxyPath
{
    private const string Plain = "$&+,/:;=@-_.~";

    /// <summary>Decoded, with its leading slash; "" when the URL ends with the subresource.</summary>
    public static string Of(ResourceRequest request)
    {
        var parts = request.Info.Parts;
        if (parts.Count <= 3)
        {
            return request.Info.Path.EndsWith('/') ? "/" : "";
        }

        var text = new StringBuilder();
        for (var i = 3; i < parts.Count; i++)
        {
            text.Append('/').Append(parts[i].Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        }

        return (request.Info.Path.EndsWith('/') ? text.Append('/') : text).ToString();
    }

    /// <summary>Percent-encodes as Go writes paths.</summary>
    public static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || Plain.Contains(character, StringComparison.Ordinal))
            {
                text.Append(character);
            }
            else
            {
                text.Append('%').Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }
}
