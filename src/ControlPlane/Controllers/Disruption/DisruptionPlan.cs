using Kubestrel.Kinds.Core.V1;
using Kubestrel.Kinds.Policy.V1;

namespace Kubestrel.Controllers.Disruption;

/// <summary>What is to be written about a budget.</summary>
/// <param name="Status">Null when the budget says it already.</param>
/// <param name="NotDeleted">Pods whose eviction was allowed and that were not deleted in time.</param>
/// <param name="Recheck">When the next allowed eviction is given up.</param>
internal sealed record DisruptionPlan(PodDisruptionBudgetStatus? Status, IReadOnlyList<Pod> NotDeleted, TimeSpan? Recheck);
