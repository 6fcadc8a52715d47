using System.Globalization;
using Kubestrel.Kinds;

namespace Kubestrel.Controllers.GarbageCollector;

/// <summary>The resources the graph covers: one version of each that can be listed, watched and deleted; events own nothing and are too many.</summary>
internal static class CollectedResources
{
    public static IReadOnlyList<ResourceInfo> All() =>
    [
        .. ApiKinds.Registry.Kinds.Select(static kind => kind.Resource).OfType<ResourceInfo>()
            .Where(static resource => resource.Name != "events" && resource.Supports("delete") && resource.Supports("list") && resource.Supports("watch"))
            .GroupBy(static resource => (resource.Id.Group, resource.Name))
            .Select(static versions => versions.MaxBy(static resource => Rank(resource.Id.Version))!),
    ];

    /// <summary>Stable versions before beta before alpha, higher numbers first.</summary>
    public static int Rank(string version)
    {
        var stage = version.IndexOf("alpha", StringComparison.Ordinal) is var alpha and > 0 ? (0, alpha, 5)
            : version.IndexOf("beta", StringComparison.Ordinal) is var beta and > 0 ? (1, beta, 4) : (2, version.Length, 0);
        var major = Number(version.AsSpan(1, stage.Item2 - 1));
        return (stage.Item1 * 1_000_000) + (major * 1_000) + (stage.Item3 == 0 ? 0 : Number(version.AsSpan(stage.Item2 + stage.Item3)));
    }

    private static int Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
