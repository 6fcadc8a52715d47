using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.NodeAffinity;

/// <summary>nodeSelector and required node affinity as a filter, preferred node affinity as a score.</summary>
internal sealed class NodeAffinityPlugin : IFilterPlugin, IScorePlugin
{
    public string Name => "NodeAffinity";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        var spec = pod.Pod.Spec;
        if (spec.NodeSelector.IsEmpty && spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution is null)
        {
            return;
        }

        for (var slot = first; slot < end; slot++)
        {
            if (verdicts.Passes(slot) && !NodeSelectorMatcher.MatchesRequired(spec, cluster.Nodes[slot]))
            {
                verdicts.Reject(slot, Name, unresolvable: true, "node(s) didn't match Pod's node affinity/selector");
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) =>
        change.NewNode is { } node
        && NodeSelectorMatcher.MatchesRequired(pod.Pod.Spec, node)
        && (change.OldNode is null || !NodeSelectorMatcher.MatchesRequired(pod.Pod.Spec, change.OldNode));

    public void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var preferred = pod.Pod.Spec.Affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? default;
        for (var i = 0; i < feasible.Length && !preferred.IsEmpty; i++)
        {
            foreach (var term in preferred)
            {
                if (NodeSelectorMatcher.Matches(term.Preference, cluster.Nodes[feasible[i]]))
                {
                    scores[i] += term.Weight;
                }
            }
        }

        Normalization.Scale(scores, reverse: false);
    }
}
