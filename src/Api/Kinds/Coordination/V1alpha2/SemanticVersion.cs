using System.Globalization;

namespace Kubestrel.Kinds.Coordination.V1alpha2;

/// <summary>Versions of three numbers with an optional pre-release and build: semver.org 2.0.</summary>
internal static class SemanticVersion
{
    public static bool IsValid(string text) => TryParse(text, out _, out _);

    /// <summary>The order of precedence; what is no version counts as 0.0.0.</summary>
    public static int Compare(string left, string right)
    {
        TryParse(left, out var a, out var preA);
        TryParse(right, out var b, out var preB);
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].CompareTo(b[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return (preA.Length, preB.Length) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => -1,
            _ => ComparePre(preA, preB),
        };
    }

    private static int ComparePre(string[] left, string[] right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var (x, y) = (Number(left[i]), Number(right[i]));
            var order = x is null && y is null ? string.CompareOrdinal(left[i], right[i]) : x is null ? 1 : y is null ? -1 : x.Value.CompareTo(y.Value);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool TryParse(string text, out ulong[] numbers, out string[] pre)
    {
        (numbers, pre) = ([0, 0, 0], []);
        var plus = text.IndexOf('+');
        var core = plus < 0 ? text : text[..plus];
        var dash = core.IndexOf('-');
        var parts = (dash < 0 ? core : core[..dash]).Split('.');
        var labels = dash < 0 ? [] : core[(dash + 1)..].Split('.');
        if (parts.Length != 3
            || !parts.All(part => Number(part) is not null)
            || !labels.All(label => IsIdentifier(label) && (Number(label) is not null || !label.All(char.IsAsciiDigit)))
            || (plus >= 0 && !text[(plus + 1)..].Split('.').All(IsIdentifier)))
        {
            return false;
        }

        (numbers, pre) = ([.. parts.Select(part => Number(part)!.Value)], labels);
        return true;
    }

    private static bool IsIdentifier(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static ulong? Number(string text) =>
        (text.Length == 1 || !text.StartsWith('0')) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
