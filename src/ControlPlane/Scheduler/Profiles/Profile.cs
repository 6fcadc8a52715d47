using Kubestrel.Scheduler.Framework;
using Kubestrel.Scheduler.Plugins.ImageLocality;
using Kubestrel.Scheduler.Plugins.NodeAffinity;
using Kubestrel.Scheduler.Plugins.NodeName;
using Kubestrel.Scheduler.Plugins.NodePorts;
using Kubestrel.Scheduler.Plugins.NodeResources;
using Kubestrel.Scheduler.Plugins.NodeUnschedulable;
using Kubestrel.Scheduler.Plugins.TaintToleration;

namespace Kubestrel.Scheduler.Profiles;

/// <summary>The plugins of one scheduler name, in upstream's order and with its weights.</summary>
internal sealed record Profile(string SchedulerName, IReadOnlyList<IFilterPlugin> Filters, IReadOnlyList<(IScorePlugin Plugin, int Weight)> Scores)
{
    public static Profile Default { get; } = Create();

    private static Profile Create()
    {
        var taints = new TaintTolerationPlugin();
        var affinity = new NodeAffinityPlugin();
        var fit = new NodeResourcesFitPlugin();
        return new(
            "default-scheduler",
            [new NodeUnschedulablePlugin(), new NodeNamePlugin(), taints, affinity, new NodePortsPlugin(), fit],
            [(taints, 3), (affinity, 2), (fit, 1), (new BalancedAllocationPlugin(), 1), (new ImageLocalityPlugin(), 1)]);
    }
}
