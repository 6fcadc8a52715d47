using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Kubelet.Admission;

/// <summary>Whether a toleration lets a pod stay with a taint.</summary>
internal static class Tolerations
{
    public static bool Tolerates(Toleration toleration, Taint taint) => Tolerates(toleration, taint.Key, taint.Value, taint.Effect);

    public static bool Tolerates(Toleration toleration, string key, string value, string effect) =>
        (toleration.Effect.Length == 0 || toleration.Effect == effect)
        && (toleration.Key.Length == 0 ? toleration.Operator == "Exists" : toleration.Key == key)
        && (toleration.Operator == "Exists" || toleration.Value == value);
}
