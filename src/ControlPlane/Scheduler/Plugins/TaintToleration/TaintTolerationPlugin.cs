using Kubestrel.Scheduler.Framework;

namespace Kubestrel.Scheduler.Plugins.TaintToleration;

/// <summary>Keeps pods off nodes whose taints they do not tolerate, and prefers nodes with fewer taints to be avoided.</summary>
internal sealed class TaintTolerationPlugin : IFilterPlugin, IScorePlugin
{
    public string Name => "TaintToleration";

    public void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end)
    {
        for (var slot = first; slot < end; slot++)
        {
            var taints = cluster.Nodes[slot].Spec.Taints;
            if (!taints.IsEmpty && verdicts.Passes(slot) && Tolerations.FirstUntolerated(taints, pod.Pod.Spec.Tolerations) is { } taint)
            {
                verdicts.Reject(slot, Name, unresolvable: true, $"node(s) had untolerated taint {{{taint.Key}: {taint.Value}}}");
            }
        }
    }

    public bool MayHelp(PodToSchedule pod, ClusterEvent change) =>
        change.NewNode is { } node
        && Tolerations.FirstUntolerated(node.Spec.Taints, pod.Pod.Spec.Tolerations) is null
        && (change.OldNode is null || Tolerations.FirstUntolerated(change.OldNode.Spec.Taints, pod.Pod.Spec.Tolerations) is not null);

    public void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        for (var i = 0; i < feasible.Length; i++)
        {
            foreach (var taint in cluster.Nodes[feasible[i]].Spec.Taints)
            {
                if (taint.Effect == "PreferNoSchedule"
                    && !pod.Pod.Spec.Tolerations.Exists(toleration => toleration.Effect is "" or "PreferNoSchedule" && Tolerations.Tolerates(toleration, taint)))
                {
                    scores[i]++;
                }
            }
        }

        Normalization.Scale(scores, reverse: true);
    }
}
