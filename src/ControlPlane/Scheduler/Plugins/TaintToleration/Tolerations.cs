using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Plugins.TaintToleration;

internal static class Tolerations
{
    public static bool Tolerates(Toleration toleration, Taint taint)
    {
        if ((toleration.Effect.Length > 0 && toleration.Effect != taint.Effect) || (toleration.Key.Length > 0 && toleration.Key != taint.Key))
        {
            return false;
        }

        return toleration.Operator switch
        {
            "" or "Equal" => toleration.Value == taint.Value,
            "Exists" => true,
            _ => false,
        };
    }

    /// <summary>The first taint with one of the effects that no toleration covers; null when there is none.</summary>
    public static Taint? FirstUntolerated(ValueList<Taint> taints, ValueList<Toleration> tolerations)
    {
        foreach (var taint in taints)
        {
            if (taint.Effect is "NoSchedule" or "NoExecute" && !tolerations.Exists(toleration => Tolerates(toleration, taint)))
            {
                return taint;
            }
        }

        return null;
    }
}
