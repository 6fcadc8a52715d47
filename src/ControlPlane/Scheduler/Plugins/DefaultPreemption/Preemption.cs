using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;
using Kubestrel.Scheduler.Framework;
using Kubestrel.Scheduler.Profiles;

namespace Kubestrel.Scheduler.Plugins.DefaultPreemption;

/// <summary>
/// Finds the node where a pod would fit if pods of lower priority left, and the fewest of them that must.
/// Nodes compare by disruption budgets violated, highest victim priority, sum of priorities, number of victims, start of the most important victim.
/// </summary>
internal static class Preemption
{
    private const string NoVictims = "No preemption victims found for incoming pod";
    private const string NotHelpful = "Preemption is not helpful for scheduling";

    public static PreemptionPlan Plan(Profile profile, PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, IReadOnlyCollection<PodDisruptionBudget> budgets)
    {
        if (pod.Pod.Spec.PreemptionPolicy == "Never")
        {
            return PreemptionPlan.NotEligible("preemption: not eligible due to preemptionPolicy=Never.");
        }

        if (WaitsForVictims(pod, cluster))
        {
            return PreemptionPlan.NotEligible("preemption: not eligible due to a terminating pod on the nominated node.");
        }

        Candidate? best = null;
        var reasons = new List<string>();
        for (var slot = 0; slot < cluster.Count; slot++)
        {
            var victims = verdicts.IsUnresolvable(slot) ? null : Victims(profile, pod, cluster, slot, budgets);
            if (victims is null)
            {
                reasons.Add(verdicts.IsUnresolvable(slot) ? NotHelpful : NoVictims);
            }
            else if (best is null || victims.CompareTo(best) < 0)
            {
                best = victims;
            }
        }

        return best is not null
            ? new(cluster.Nodes[best.Slot].Metadata.Name, [.. best.Victims.Select(victim => victim.Pod)], "")
            : PreemptionPlan.Nowhere($"preemption: 0/{cluster.Count} nodes are available: {Diagnosis.Summarize(reasons)}.");
    }

    private static bool WaitsForVictims(PodToSchedule pod, ClusterColumns cluster)
    {
        var slot = cluster.SlotOf(pod.Pod.Status.NominatedNodeName);
        return slot >= 0 && cluster.Pods[slot].Exists(other => other.Priority < pod.Priority && other.Pod.Metadata.DeletionTimestamp is not null);
    }

    private static Candidate? Victims(Profile profile, PodToSchedule pod, ClusterColumns cluster, int slot, IReadOnlyCollection<PodDisruptionBudget> budgets)
    {
        var lower = cluster.Pods[slot].Where(other => other.Priority < pod.Priority).ToList();
        if (lower.Count == 0)
        {
            return null;
        }

        foreach (var other in lower)
        {
            cluster.Account(slot, other, -1);
        }

        var victims = new List<PodToSchedule>();
        var violations = 0;
        if (Fits())
        {
            var (violating, others) = SplitByBudgets(lower.OrderByDescending(other => other.Priority).ThenBy(StartOf), budgets);
            foreach (var (other, violates) in violating.Select(other => (other, true)).Concat(others.Select(other => (other, false))))
            {
                cluster.Account(slot, other, 1);
                if (!Fits())
                {
                    cluster.Account(slot, other, -1);
                    victims.Add(other);
                    violations += violates ? 1 : 0;
                }
            }
        }

        foreach (var other in lower.Where(other => !cluster.Pods[slot].Contains(other)))
        {
            cluster.Account(slot, other, 1);
        }

        return victims.Count == 0 ? null : new Candidate(slot, victims, violations);

        bool Fits() => Algorithm.Filter(profile, pod, cluster, slot, slot + 1).Passes(slot);
    }

    private static (List<PodToSchedule> Violating, List<PodToSchedule> Others) SplitByBudgets(
        IEnumerable<PodToSchedule> pods, IReadOnlyCollection<PodDisruptionBudget> budgets)
    {
        var left = budgets.ToDictionary(budget => budget.Metadata.Uid, budget => budget.Status.DisruptionsAllowed, StringComparer.Ordinal);
        var violating = new List<PodToSchedule>();
        var others = new List<PodToSchedule>();
        foreach (var pod in pods)
        {
            var violates = false;
            foreach (var budget in budgets)
            {
                if (budget.Metadata.Namespace == pod.Pod.Metadata.Namespace
                    && !pod.Pod.Metadata.Labels.IsEmpty
                    && Selector.Of(budget.Spec.Selector).Matches(pod.Pod.Metadata.Labels)
                    && !budget.Status.DisruptedPods.ContainsKey(pod.Pod.Metadata.Name))
                {
                    violates |= --left[budget.Metadata.Uid] < 0;
                }
            }

            (violates ? violating : others).Add(pod);
        }

        return (violating, others);
    }

    private static Time StartOf(PodToSchedule pod) => pod.Pod.Status.StartTime ?? new Time(DateTimeOffset.MaxValue);

    private sealed record Candidate(int Slot, List<PodToSchedule> Victims, int Violations) : IComparable<Candidate>
    {
        public int CompareTo(Candidate? other)
        {
            var order = Violations.CompareTo(other!.Violations);
            order = order != 0 ? order : Victims.Max(victim => victim.Priority).CompareTo(other.Victims.Max(victim => victim.Priority));
            order = order != 0 ? order : Victims.Sum(victim => (long)victim.Priority).CompareTo(other.Victims.Sum(victim => (long)victim.Priority));
            order = order != 0 ? order : Victims.Count.CompareTo(other.Victims.Count);
            return order != 0 ? order : EarliestOfHighest(other).CompareTo(EarliestOfHighest(this));
        }

        private static Time EarliestOfHighest(Candidate candidate)
        {
            var highest = candidate.Victims.Max(victim => victim.Priority);
            return candidate.Victims.Where(victim => victim.Priority == highest).Min(StartOf);
        }
    }
}
