namespace Kubestrel.Scheduler.Framework;

/// <summary>Rates feasible nodes from 0 to 100.</summary>
internal interface IScorePlugin
{
    string Name { get; }

    /// <summary>Writes a score for each feasible slot, in its order, normalised.</summary>
    void Score(PodToSchedule pod, ClusterColumns cluster, ReadOnlySpan<int> feasible, Span<long> scores);
}
