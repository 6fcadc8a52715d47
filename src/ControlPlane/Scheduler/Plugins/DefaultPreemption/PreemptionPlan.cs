using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Plugins.DefaultPreemption;

/// <param name="Nomination">The node to nominate; "" ends an earlier nomination, null leaves it as it is.</param>
/// <param name="Victims">The pods that must leave that node.</param>
/// <param name="Message">Why preemption does not help, for the event.</param>
internal sealed record PreemptionPlan(string? Nomination, IReadOnlyList<Pod> Victims, string Message)
{
    public static PreemptionPlan NotEligible(string message) => new(null, [], message);

    public static PreemptionPlan Nowhere(string message) => new("", [], message);
}
