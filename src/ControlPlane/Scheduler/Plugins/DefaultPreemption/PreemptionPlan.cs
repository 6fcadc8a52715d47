using Kubestrel.Kinds.Core.V1;

namespace Kubestrel.Scheduler.Plugins.DefaultPreemption;

/// <param name="Node">The node to nominate; null when preemption does not help.</param>
/// <param name="Message">Why it does not help, for the event.</param>
internal sealed record PreemptionPlan(string? Node, IReadOnlyList<Pod> Victims, string Message);
