using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubestrel.Runtimes.Containerd;

/// <summary>A containerd release. Ordered by number.</summary>
public readonly partial record struct ContainerdVersion(int Major, int Minor, int Patch)
{
    /// <summary>Format of config.toml.</summary>
    public int ConfigVersion => Major >= 2 ? 3 : 2;

    public bool IsSupported => Major >= 2 || (Major == 1 && Minor >= 6);

    /// <summary>Reads what containerd --version prints, whose second or third word is the version; null where there is none.</summary>
    public static ContainerdVersion? Parse(string output)
    {
        var match = Numbers().Match(output);
        return match.Success
            ? new ContainerdVersion(Part(match, 1), Part(match, 2), Part(match, 3))
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bv?(\d{1,6})\.(\d{1,6})\.(\d{1,6})")]
    private static partial Regex Numbers();
}
