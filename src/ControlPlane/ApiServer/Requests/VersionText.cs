using System.Globalization;
using Kubestrel.Machinery;

namespace Kubestrel.ApiServer.Requests;

/// <summary>Resource versions as text.</summary>
internal static class VersionText
{
    public static bool IsNumber(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Go's words for a text that is no number.</summary>
    public static string Problem(string text) =>
        $"strconv.ParseUint: parsing {GoString.Quote(text)}: {(text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? "value out of range" : "invalid syntax")}";
}
