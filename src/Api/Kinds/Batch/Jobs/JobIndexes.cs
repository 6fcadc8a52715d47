using System.Globalization;

namespace Kubestrel.Kinds.Batch.V1;

/// <summary>Index lists of the form "0,2-4,7": growing, below the number of completions.</summary>
internal static class JobIndexes
{
    /// <summary>Counts the indexes; the result is what is wrong with the text, null when nothing is.</summary>
    public static string? Count(string text, int completions, out int total)
    {
        total = 0;
        if (text.Length == 0)
        {
            return null;
        }

        var last = -1;
        foreach (var part in text.Split(','))
        {
            var limits = part.Split('-');
            if (limits.Length > 2)
            {
                return $"the fragment {GoString.Quote(part)} violates the requirement that an index interval can have at most two parts separated by '-'";
            }

            if (Number(limits[0], completions, out var from) is { } error)
            {
                return error;
            }

            var to = from;
            if (limits.Length == 2 && Number(limits[1], completions, out to) is { } second)
            {
                return second;
            }

            if (limits.Length == 2 && from >= to)
            {
                return $"non-increasing order, previous: {from}, current: {to}";
            }

            if (last >= from)
            {
                return $"non-increasing order, previous: {last}, current: {from}";
            }

            total += to - from + 1;
            last = to;
        }

        return null;
    }

    private static string? Number(string text, int completions, out int number)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return $"cannot convert string to integer for index: {GoString.Quote(text)}";
        }

        return number >= completions ? $"too large index: {GoString.Quote(text)}" : null;
    }
}
