using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Kubestrel.ApiServer.Requests;

/// <summary>The place where a list goes on: base64url of <c>{"v":"meta.k8s.io/v1","rv":N,"start":"key"}</c>.</summary>
/// <param name="Revision">The list's resourceVersion; -1 goes on at the current one (upstream's inconsistent continuation).</param>
/// <param name="Start">The key to begin with, below the resource's prefix; it ends with a zero character behind the last key given.</param>
internal readonly record struct ContinueToken(long Revision, string Start)
{
    private const string Version = "meta.k8s.io/v1";

    public string Encode()
    {
        var start = JsonEncodedText.Encode(Start).ToString();
        var json = string.Create(CultureInfo.InvariantCulture, $$"""{"v":"{{Version}}","rv":{{Revision}},"start":"{{start}}"}""");
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }

    /// <param name="error">Upstream's message when the text is no token.</param>
    public static bool TryDecode(string text, out ContinueToken token, out string error)
    {
        token = default;
        error = "invalid continue token: continue key is not valid: ";
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(text));
            var root = json.RootElement;
            var version = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("v", out var named) ? named.GetString() ?? "" : "";
            if (version != Version)
            {
                error += $"server does not recognize this encoded version {version}";
                return false;
            }

            var revision = root.TryGetProperty("rv", out var number) && number.TryGetInt64(out var parsed) ? parsed : 0;
            var start = root.TryGetProperty("start", out var key) ? key.GetString() ?? "" : "";
            if (revision == 0)
            {
                error += "incorrect encoded start resourceVersion (version meta.k8s.io/v1)";
                return false;
            }

            if (start.Length == 0)
            {
                error += "encoded start key empty (version meta.k8s.io/v1)";
                return false;
            }

            if (("/" + start).Contains("/../", StringComparison.Ordinal) || ("/" + start).Contains("/./", StringComparison.Ordinal))
            {
                error += start;
                return false;
            }

            token = new(revision, start);
            return true;
        }
        catch (FormatException)
        {
            error += "illegal base64 data at input byte 0";
        }
        catch (JsonException)
        {
            error += "invalid character in the encoded token";
        }

        return false;
    }
}
