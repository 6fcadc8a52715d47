using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.TaintEviction;

/// <summary>How long a pod may stay on a node with NoExecute taints.</summary>
internal static class TolerationTime
{
    public static IReadOnlyList<Taint> NoExecute(Node node) => [.. node.Spec.Taints.Where(static taint => taint.Effect == "NoExecute")];

    /// <summary>Zero when a taint is not tolerated, the shortest of the tolerations used, or null for ever.</summary>
    public static TimeSpan? Of(IReadOnlyList<Taint> taints, ValueList<Toleration> tolerations)
    {
        long? shortest = null;
        foreach (var taint in taints)
        {
            if (tolerations.Find(toleration => Tolerates(toleration, taint)) is not { } used)
            {
                return TimeSpan.Zero;
            }

            if (used.TolerationSeconds is { } seconds)
            {
                shortest = Math.Min(shortest ?? long.MaxValue, Math.Max(0, seconds));
            }
        }

        return shortest is { } least ? TimeSpan.FromSeconds(least) : null;
    }

    private static bool Tolerates(Toleration toleration, Taint taint) =>
        (toleration.Effect.Length == 0 || toleration.Effect == taint.Effect)
        && (toleration.Key.Length == 0 || toleration.Key == taint.Key)
        && toleration.Operator switch
        {
            "" or "Equal" => toleration.Value == taint.Value,
            "Exists" => true,
            _ => false,
        };
}
