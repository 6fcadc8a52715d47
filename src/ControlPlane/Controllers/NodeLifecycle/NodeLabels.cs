using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>The old names of the labels for operating system and architecture, which follow the stable ones.</summary>
internal static class NodeLabels
{
    private static readonly (string Stable, string Old)[] Pairs = [("kubernetes.io/os", "beta.kubernetes.io/os"), ("kubernetes.io/arch", "beta.kubernetes.io/arch")];

    public static ValueMap<string> Missing(Node node)
    {
        ValueMap<string> missing = default;
        foreach (var (stable, old) in Pairs)
        {
            if (node.Metadata.Labels.TryGetValue(stable, out var value) && node.Metadata.Labels.GetValueOrDefault(old) != value)
            {
                missing = missing.With(old, value);
            }
        }

        return missing;
    }
}
