namespace Kubestrel.Scheduler.Framework;

/// <summary>Rejects the nodes a pod cannot run on, in one pass over those that passed so far.</summary>
internal interface IFilterPlugin
{
    /// <summary>Upstream's plugin name.</summary>
    string Name { get; }

    /// <summary>Visits the slots from <paramref name="first"/> up to <paramref name="end"/> that still pass.</summary>
    void Filter(PodToSchedule pod, ClusterColumns cluster, Verdicts verdicts, int first, int end);

    /// <summary>Whether an event can change this plugin's mind about the pod (upstream's queueing hints).</summary>
    bool MayHelp(PodToSchedule pod, ClusterEvent change);
}
