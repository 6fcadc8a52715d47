using System.Globalization;
using System.Text;

namespace Kubestrel.Codecs.FieldOwnership;

/// <summary>The name under which a request owns fields.</summary>
public static class ManagerName
{
    public const int MaxLength = 128;

    /// <summary>The fieldManager option, else what stands before the first slash of the User-Agent: printable characters, at most 128 bytes.</summary>
    public static string Of(string fieldManager, string userAgent)
    {
        if (fieldManager.Length > 0)
        {
            return fieldManager;
        }

        var slash = userAgent.IndexOf('/', StringComparison.Ordinal);
        var text = new StringBuilder();
        var length = 0;
        foreach (var rune in (slash < 0 ? userAgent : userAgent[..slash]).EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                continue;
            }

            length += rune.Utf8SequenceLength;
            if (length > MaxLength)
            {
                break;
            }

            text.Append(rune.ToString());
        }

        return text.ToString();
    }

    /// <summary>Where in a name the first character stands that cannot be printed; null when all can.</summary>
    public static int? FirstUnprintable(string name)
    {
        var at = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                return at;
            }

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
