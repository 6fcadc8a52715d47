using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.NodeLifecycle;

/// <summary>The taints that follow from a node's conditions.</summary>
internal static class NodeTaints
{
    public const string NotReady = "node.kubernetes.io/not-ready";
    public const string Unreachable = "node.kubernetes.io/unreachable";
    public const string Unschedulable = "node.kubernetes.io/unschedulable";

    private static readonly (string Condition, string Status, string Key)[] ByCondition =
    [
        ("Ready", "False", NotReady),
        ("Ready", "Unknown", Unreachable),
        ("MemoryPressure", "True", "node.kubernetes.io/memory-pressure"),
        ("DiskPressure", "True", "node.kubernetes.io/disk-pressure"),
        ("NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable"),
        ("PIDPressure", "True", "node.kubernetes.io/pid-pressure"),
    ];

    /// <summary>The node's taints with the NoSchedule ones as its conditions and spec.unschedulable want them; the same list when they are.</summary>
    public static ValueList<Taint> WithSchedulingTaints(Node node, DateTimeOffset now)
    {
        HashSet<string> wanted =
        [
            .. ByCondition.Where(rule => node.Status.Conditions.Exists(condition => condition.Type == rule.Condition && condition.Status == rule.Status)).Select(static rule => rule.Key),
        ];
        if (node.Spec.Unschedulable)
        {
            wanted.Add(Unschedulable);
        }

        var taints = node.Spec.Taints.RemoveAll(taint => taint.Effect == "NoSchedule" && IsOwn(taint.Key) && !wanted.Contains(taint.Key));
        foreach (var key in wanted.Order(StringComparer.Ordinal).Where(key => !Has(taints, key, "NoSchedule")))
        {
            taints = taints.Add(Make(key, "NoSchedule", now));
        }

        return taints;
    }

    /// <summary>The taints with the NoExecute one for the Ready status (False or Unknown) and without its opposite; with neither for True.</summary>
    public static ValueList<Taint> WithEvictionTaint(ValueList<Taint> taints, string ready, DateTimeOffset now)
    {
        var key = EvictionKey(ready);
        var kept = taints.RemoveAll(taint => taint.Effect == "NoExecute" && (taint.Key is NotReady or Unreachable) && taint.Key != key);
        return key is null || Has(kept, key, "NoExecute") ? kept : kept.Add(Make(key, "NoExecute", now));
    }

    public static string? EvictionKey(string ready) => ready switch
    {
        "False" => NotReady,
        "Unknown" => Unreachable,
        _ => null,
    };

    public static bool Has(ValueList<Taint> taints, string key, string effect) => taints.Exists(taint => taint.Key == key && taint.Effect == effect);

    private static bool IsOwn(string key) => key == Unschedulable || Array.Exists(ByCondition, rule => rule.Key == key);

    private static Taint Make(string key, string effect, DateTimeOffset now) => Taint.Empty with { Key = key, Effect = effect, TimeAdded = Time.From(now) };
}
