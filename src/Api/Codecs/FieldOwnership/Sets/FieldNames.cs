using System.Text;

namespace Kubestrel.Codecs.FieldOwnership.Sets;

/// <summary>
/// Shares the path elements of field names, which repeat in every object: a table of 2,048 slots, the newest wins;
/// races only lose sharing.
/// </summary>
internal static class FieldNames
{
    private const int Slots = 2048;
    private static readonly PathElement?[] Known = new PathElement?[Slots];

    public static PathElement Get(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        ref var slot = ref Known[(hash ^ (hash >> 15)) & (Slots - 1)];
        var known = slot;
        if (known is not null && known.Text.Length == utf8.Length && Ascii.Equals(utf8, known.Text))
        {
            return known;
        }

        return slot = PathElement.Field(Encoding.UTF8.GetString(utf8));
    }
}
