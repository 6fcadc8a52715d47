using Kubestrel.Kinds.Batch.V1;
using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Controllers.Jobs;

/// <summary>What to do with a job's pods.</summary>
internal sealed record JobPlan
{
    /// <summary>The condition that ends the job; holds only when all active pods could be deleted.</summary>
    public JobCondition? Verdict { get; init; }

    public IReadOnlyList<Pod> Delete { get; init; } = [];

    /// <summary>The pods to delete are surplus: they lose their finalizer first, so that they do not count as failed.</summary>
    public bool Uncounted { get; init; }

    public IReadOnlyList<NewJobPod> Create { get; init; } = [];

    /// <summary>The pods were looked after, so that completeness and suspension can be told.</summary>
    public bool IsManaged { get; init; }

    /// <summary>When to look again without any change; null for never.</summary>
    public TimeSpan? Again { get; init; }
}
