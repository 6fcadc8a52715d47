using System.Text;

namespace Kubestrel.Machinery.Json;

/// <summary>
/// Shares short strings between decoded objects: label keys, namespaces, node names and images repeat in nearly every object.
/// A fixed table of 4,096 slots, one string a slot, the newest wins; races only lose sharing, never correctness.
/// </summary>
internal static class StringPool
{
    private const int MaxLength = 64;
    private static readonly string?[] Slots = new string?[4096];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return "";
        }

        if (utf8.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref Slots[Hash(utf8) & 4095];
        var known = slot;
        if (known is not null && known.Length == utf8.Length && Matches(known, utf8))
        {
            return known;
        }

        var text = Encoding.UTF8.GetString(utf8);
        slot = text;
        return text;
    }

    private static bool Matches(string text, ReadOnlySpan<byte> utf8) => System.Text.Ascii.Equals(utf8, text);

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }
}
