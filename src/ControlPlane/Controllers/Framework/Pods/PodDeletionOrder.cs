using System.Globalization;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Framework.Pods;

/// <summary>
/// Which pods go first when a controller has too many (upstream's ActivePods and ActivePodsWithRanks): not yet bound, less far in
/// their phase, not ready, cheaper by annotation, sharing a node, ready for a shorter time, more restarts, younger.
/// With ranks, times are compared by powers of two of the age, and equal ones in the order of uids, which are random.
/// </summary>
internal static class PodDeletionOrder
{
    public const string CostAnnotation = "controller.kubernetes.io/pod-deletion-cost";

    /// <summary>The pods, first to go first, without ranks, costs and age buckets (what Job uses).</summary>
    public static List<Pod> Sort(IEnumerable<Pod> pods) => Sorted(pods, static (left, right) => Compare(left, right, 0, 0, null, costs: false));

    /// <summary>The pods, first to go first.</summary>
    /// <param name="related">The pods of all owners that share an owner with this one: two on one node are doubled up.</param>
    public static List<Pod> Sort(IEnumerable<Pod> pods, IEnumerable<Pod> related, DateTimeOffset now)
    {
        var onNode = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pod in related.Where(PodState.IsActive))
        {
            onNode[pod.Spec.NodeName] = onNode.GetValueOrDefault(pod.Spec.NodeName) + 1;
        }

        return Sorted(pods, (left, right) => Compare(
            left, right, onNode.GetValueOrDefault(left.Spec.NodeName), onNode.GetValueOrDefault(right.Spec.NodeName), now, costs: true));
    }

    /// <summary>The annotation's number; 0 when absent or not a canonical int32.</summary>
    public static int Cost(Pod pod) =>
        pod.Metadata.Annotations.TryGetValue(CostAnnotation, out var text)
        && (text.Length == 1 || (text.Length > 1 && text[0] is not ('0' or '+') && !text.StartsWith("-0", StringComparison.Ordinal)))
        && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost) ? cost : 0;

    private static int Compare(Pod left, Pod right, int leftRank, int rightRank, DateTimeOffset? now, bool costs)
    {
        var leftBound = left.Spec.NodeName.Length > 0;
        if (leftBound != right.Spec.NodeName.Length > 0)
        {
            return leftBound ? 1 : -1;
        }

        var order = PhaseOrder(left).CompareTo(PhaseOrder(right));
        if (order != 0)
        {
            return order;
        }

        var leftReady = PodState.IsReady(left);
        if (leftReady != PodState.IsReady(right))
        {
            return leftReady ? 1 : -1;
        }

        order = costs ? Cost(left).CompareTo(Cost(right)) : 0;
        order = order != 0 ? order : rightRank.CompareTo(leftRank);
        order = order != 0 || !leftReady ? order : CompareTimes(PodState.ReadySince(left), PodState.ReadySince(right), left, right, now);
        if (order != 0)
        {
            return order;
        }

        var (leftMain, leftSidecar) = PodState.MaxRestarts(left);
        var (rightMain, rightSidecar) = PodState.MaxRestarts(right);
        order = rightMain.CompareTo(leftMain);
        order = order != 0 ? order : rightSidecar.CompareTo(leftSidecar);
        return order != 0 ? order : CompareTimes(left.Metadata.CreationTimestamp, right.Metadata.CreationTimestamp, left, right, now);
    }

    /// <summary>The later time goes first, an absent one before all.</summary>
    private static int CompareTimes(Time left, Time right, Pod leftPod, Pod rightPod, DateTimeOffset? now)
    {
        if (left == right)
        {
            return 0;
        }

        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? -1 : 1;
        }

        if (now is not { } reference)
        {
            return right.CompareTo(left);
        }

        var order = AgeBucket(left, reference).CompareTo(AgeBucket(right, reference));
        return order != 0 ? order : string.CompareOrdinal(leftPod.Metadata.Uid, rightPod.Metadata.Uid);
    }

    /// <summary>The power of two of the age in nanoseconds; -1 for the future.</summary>
    private static int AgeBucket(Time time, DateTimeOffset now)
    {
        var age = (now - time.Value).TotalNanoseconds;
        return age > 0 ? (int)Math.Log2(age) : -1;
    }

    private static int PhaseOrder(Pod pod) => pod.Status.Phase switch
    {
        "Unknown" => 1,
        "Running" => 2,
        _ => 0,
    };

    private static List<Pod> Sorted(IEnumerable<Pod> pods, Comparison<Pod> compare) => [.. pods.Order(Comparer<Pod>.Create(compare))];
}
