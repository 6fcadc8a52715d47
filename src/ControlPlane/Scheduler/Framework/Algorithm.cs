using Kubestrel.Scheduler.Profiles;

namespace Kubestrel.Scheduler.Framework;

/// <summary>Filters, scores and picks; pure: the same columns, pod and seed give the same node.</summary>
internal static class Algorithm
{
    /// <param name="nominated">The node that preemption made room on, taken before all others when it fits; "" for none.</param>
    /// <param name="tieBreak">A number from the caller's source of randomness: chooses among the best nodes.</param>
    public static Decision Decide(Profile profile, PodToSchedule pod, ClusterColumns cluster, string nominated, int tieBreak)
    {
        var preferred = cluster.SlotOf(nominated);
        if (preferred >= 0 && Filter(profile, pod, cluster, preferred, preferred + 1) is var alone && alone.Passes(preferred))
        {
            return new(nominated, alone);
        }

        var verdicts = Filter(profile, pod, cluster, 0, cluster.Count);
        if (verdicts.Rejected == cluster.Count)
        {
            return new(null, verdicts);
        }

        var feasible = new int[cluster.Count - verdicts.Rejected];
        var count = 0;
        for (var slot = 0; slot < cluster.Count; slot++)
        {
            if (verdicts.Passes(slot))
            {
                feasible[count++] = slot;
            }
        }

        return new(cluster.Nodes[Pick(profile, pod, cluster, feasible, tieBreak)].Metadata.Name, verdicts);
    }

    public static Verdicts Filter(Profile profile, PodToSchedule pod, ClusterColumns cluster, int first, int end)
    {
        var verdicts = new Verdicts(cluster.Count);
        foreach (var plugin in profile.Filters)
        {
            plugin.Filter(pod, cluster, verdicts, first, end);
        }

        return verdicts;
    }

    private static int Pick(Profile profile, PodToSchedule pod, ClusterColumns cluster, int[] feasible, int tieBreak)
    {
        if (feasible.Length == 1)
        {
            return feasible[0];
        }

        var totals = new long[feasible.Length];
        var scores = new long[feasible.Length];
        foreach (var (plugin, weight) in profile.Scores)
        {
            Array.Clear(scores);
            plugin.Score(pod, cluster, feasible, scores);
            for (var i = 0; i < scores.Length; i++)
            {
                totals[i] += weight * scores[i];
            }
        }

        var best = totals.Max();
        var ties = totals.Count(total => total == best);
        var chosen = tieBreak % ties;
        for (var i = 0; ; i++)
        {
            if (totals[i] == best && chosen-- == 0)
            {
                return feasible[i];
            }
        }
    }
}
