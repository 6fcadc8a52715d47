using System.Globalization;

namespace Kubestrel.Kinds.Batch.V1;

/// <summary>The five-field cron form with names, ranges, steps and descriptors (@hourly, @every 5m); messages as upstream's parser gives them.</summary>
internal static class CronText
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly Bounds[] Fields = [new(0, 59, []), new(0, 23, []), new(1, 31, []), new(1, 12, Months), new(0, 6, Days)];

    /// <summary>What is wrong with a schedule; null when nothing is.</summary>
    public static string? Error(string schedule)
    {
        if (schedule.Length == 0)
        {
            return "empty spec string";
        }

        if (schedule.StartsWith("TZ=", StringComparison.Ordinal) || schedule.StartsWith("CRON_TZ=", StringComparison.Ordinal))
        {
            var space = schedule.IndexOf(' ');
            var zone = schedule[(schedule.IndexOf('=') + 1)..(space < 0 ? schedule.Length : space)];
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            {
                return $"provided bad location {zone}: unknown time zone {zone}";
            }

            schedule = space < 0 ? "" : schedule[space..].Trim();
        }

        if (schedule.StartsWith('@'))
        {
            return Descriptor(schedule);
        }

        var parts = schedule.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
        {
            return $"expected exactly {Fields.Length} fields, found {parts.Length}: [{string.Join(' ', parts)}]";
        }

        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var range in parts[i].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Range(range, Fields[i]) is { } error)
                {
                    return error;
                }
            }
        }

        return null;
    }

    private static string? Descriptor(string text)
    {
        const string Every = "@every ";
        if (text is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
        {
            return null;
        }

        if (!text.StartsWith(Every, StringComparison.Ordinal))
        {
            return $"unrecognized descriptor: {text}";
        }

        return Duration.TryParse(text[Every.Length..], out _) ? null : $"failed to parse duration {text}: time: invalid duration {GoString.Quote(text[Every.Length..])}";
    }

    private static string? Range(string text, Bounds bounds)
    {
        var steps = text.Split('/');
        var limits = steps[0].Split('-');
        int start, end;
        if (limits[0] is "*" or "?")
        {
            (start, end) = (bounds.Low, bounds.High);
        }
        else
        {
            if (Number(limits[0], bounds.Names, bounds.Low, out start) is { } error)
            {
                return error;
            }

            end = start;
            if (limits.Length == 2 && Number(limits[1], bounds.Names, bounds.Low, out end) is { } second)
            {
                return second;
            }

            if (limits.Length > 2)
            {
                return $"too many hyphens: {text}";
            }
        }

        var step = 1;
        if (steps.Length == 2)
        {
            if (Number(steps[1], [], 0, out step) is { } error)
            {
                return error;
            }

            end = limits.Length == 1 && limits[0] is not ("*" or "?") ? bounds.High : end;
        }
        else if (steps.Length > 2)
        {
            return $"too many slashes: {text}";
        }

        return start < bounds.Low ? $"beginning of range ({start}) below minimum ({bounds.Low}): {text}"
            : end > bounds.High ? $"end of range ({end}) above maximum ({bounds.High}): {text}"
            : start > end ? $"beginning of range ({start}) beyond end of range ({end}): {text}"
            : step == 0 ? $"step of range should be a positive number: {text}"
            : null;
    }

    private static string? Number(string text, string[] names, int first, out int number)
    {
        var named = Array.FindIndex(names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (named >= 0)
        {
            number = named + first;
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return $"failed to parse int from {text}: strconv.Atoi: parsing {GoString.Quote(text)}: invalid syntax";
        }

        return number < 0 ? $"negative number ({number}) not allowed: {text}" : null;
    }

    private sealed record Bounds(int Low, int High, string[] Names);
}
